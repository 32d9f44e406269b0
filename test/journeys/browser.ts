import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium.ts';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A form that comes back with its faults is no fault of the page, though Chromium reports the status. */
const REFUSED = /the server responded with a status of (409|422) /;

type Look = { width?: number; scripts?: boolean; dark?: boolean };

/** Chromium with an empty profile. A page that logs an error, or asks any machine not named here for anything, fails the journey. */
export async function openBrowser(origin: string, ...others: readonly string[]) {
  const profile = await mkdtemp(join(tmpdir(), 'twinning-profile-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath() ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
  });
  const running = browser.browser();
  const faults: string[] = [];

  async function page({ width = 1280, scripts = true, dark = false }: Look = {}): Promise<Page> {
    const context = await running!.newContext({
      baseURL: origin,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width, height: width < 640 ? 740 : 900 },
      javaScriptEnabled: scripts,
      colorScheme: dark ? 'dark' : 'light',
      bypassCSP: scripts,
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(20_000);
    opened.on('console', (message) => {
      if (message.type() === 'error' && !REFUSED.test(message.text()))
        faults.push(`${opened.url()}: ${message.text()}`);
    });
    opened.on('pageerror', (error) => faults.push(`${opened.url()}: ${error.message}`));
    opened.on('request', (request) => {
      if (![origin, ...others].some((known) => request.url().startsWith(known)) && !/^(data|blob):/.test(request.url()))
        faults.push(`asked ${request.url()}`);
    });
    return opened;
  }

  return {
    page,
    faults,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** What a screen reader, a keyboard or a weak eye would stumble over on this page; nothing is the only good answer. */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Of what is right it need not say where it stands.
    const { violations } = await axe.run({ resultTypes: ['violations'], ...(runOnly && { runOnly }) });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, rules);
}

/** Whether the page must be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
