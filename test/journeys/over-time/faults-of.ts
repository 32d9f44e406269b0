import { barriers, scrollsSideways } from '../browser.ts';
import type { Person } from '../person.ts';

/** What is wrong with the page that is open, on a phone and on a screen, by day and by night. */
export async function faultsOf({ page }: Person): Promise<string[]> {
  const found: string[] = [];
  for (const [width, colorScheme, rules] of [
    [360, 'light', undefined],
    [1280, 'dark', ['color-contrast']],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (await scrollsSideways(page)) found.push(`${width} px: scrolls sideways`);
    found.push(...(await barriers(page, rules && [...rules])).map((barrier) => `${width} px: ${barrier}`));
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}
