import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { type Product, startProduct } from '../product/start-product.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { type Person, personAt, signedIn } from './person.ts';

const people = { school: 'a school head', commune: 'an office', department: 'the department', member: 'a judge' };
/** Accounts and rights lie behind the menu of the account, and for strangers before the sign-in. */
const accountPages = [
  '/account',
  '/account/outside',
  '/members',
  '/members/invitations',
  '/members/delegations',
  '/keys',
  '/support',
  '/privacy/mine',
  '/audit/mine',
  '/why',
  '/why?about=act_nobody',
];
const beforeSignIn = [
  '/sign-in',
  '/forgotten-password',
  '/new-password',
  '/invitation',
  '/privacy',
  '/practices',
  '/certificates',
];
const widths = [360, 1280];
/** A theme changes colours and nothing else, so by night only they are looked at again. */
const themes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const;

describe('everywhere in the rail, and on the records it leads to', () => {
  let product: Product;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const seen = new Set<string>();

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser(await product.startAdmin());
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  const hrefOf = async (link: Locator) => (await link.getAttribute('href')) ?? '';

  async function railOf({ page }: Person): Promise<string[]> {
    const links = await page.getByRole('navigation', { name: 'Các phần' }).getByRole('link').all();
    return Promise.all(links.map(hrefOf));
  }

  /** The first record that a list leads to, unless somebody has looked at it before. */
  async function recordOn({ page, part }: Person): Promise<string[]> {
    const links = part.getByRole('table').getByRole('link');
    const path = (await links.count()) > 0 ? new URL(await hrefOf(links.first()), page.url()).pathname : '';
    if (seen.has(path) || !/^\/\w+\/[\w-]+$/.test(path)) return [];
    seen.add(path);
    return [path];
  }

  /** The page on a phone and on a screen, by day and by night; what is wrong with it, in words. */
  async function faultsOf({ page }: Person, path: string, kept = 'no-store'): Promise<string[]> {
    const response = await page.goto(path);
    const told = await response?.headerValue('cache-control');
    const faults = told === kept && response?.status() === 200 ? [] : [`${path}: ${response?.status()} ${told}`];
    for (const width of widths)
      for (const { colorScheme, rules } of themes) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const where = `${path} at ${width} px, ${colorScheme}`;
        if (await scrollsSideways(page)) faults.push(`${where}: scrolls sideways`);
        faults.push(...(await barriers(page, rules && [...rules])).map((barrier) => `${where}: ${barrier}`));
      }
    return faults;
  }

  it.each(Object.entries(people))(
    'nothing stands in the way of %s (%s)',
    async (who) => {
      const person = await signedIn(browser, who);
      const rail = await railOf(person);
      expect(rail.length).toBeGreaterThanOrEqual(7);
      const faults: string[] = [];
      for (const path of rail) {
        faults.push(...(await faultsOf(person, path)));
        for (const record of await recordOn(person)) faults.push(...(await faultsOf(person, record)));
      }
      expect(faults).toEqual([]);
      await person.page.context().close();
    },
    120_000,
  );

  it.each([
    ['a school head', 'school', accountPages],
    ['an administrator', 'administrator', ['/members', '/keys', '/privacy/requests', '/audit']],
  ])(
    'nor on the pages of accounts and rights of %s, of which nothing stays in the browser',
    async (_, who, paths) => {
      const person = await signedIn(browser, who);
      const faults: string[] = [];
      for (const path of paths) faults.push(...(await faultsOf(person, path)));
      expect(faults).toEqual([]);
      await person.page.context().close();
    },
    120_000,
  );

  it('nor before somebody signs in', async () => {
    const stranger = personAt(await browser.page());
    const faults: string[] = [];
    for (const path of beforeSignIn) faults.push(...(await faultsOf(stranger, path, 'private, no-cache')));
    expect(faults).toEqual([]);
    await stranger.page.context().close();
  }, 60_000);

  it('no page has logged an error or asked another machine for anything', () => {
    expect(browser.faults).toEqual([]);
  });
});
