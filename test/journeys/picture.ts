import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** Where the pictures of the README go, `docs/pictures`; without it none are taken. */
const folder = process.env.SCREENSHOTS;
/** The bar under the thumb, which would hide the end of what is shown. */
const BAR = 64;

/** Takes a picture of a page as it opens, down to a part of it where one is named. */
export async function picture(page: Page, name: string, downTo?: Locator): Promise<void> {
  if (!folder) return;
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.scrollTo(0, 0));
  const end = await downTo?.boundingBox();
  const before = page.viewportSize();
  if (end && before) await page.setViewportSize({ ...before, height: Math.ceil(end.y + end.height) + BAR });
  const taken = await page.screenshot();
  if (before) await page.setViewportSize(before);
  await mkdir(folder, { recursive: true });
  await sharp(taken).png({ palette: true, compressionLevel: 9, effort: 10 }).toFile(join(folder, name));
}
