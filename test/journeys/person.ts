import type { Locator, Page } from 'playwright-core';
import { demonstrationPassword } from '../product/city-template.ts';
import type { openBrowser } from './browser.ts';

type Browser = Awaited<ReturnType<typeof openBrowser>>;
type Look = Parameters<Browser['page']>[0];

/** A label as it stands on the page, whether or not the field must be filled. */
const labelled = (label: string) => {
  const literal = label.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`^${literal}\\s*(không bắt buộc)?$`);
};

/** Follows a link and waits until it has led to another address: the page before carries words of the page after. */
async function leadsOn(link: Locator): Promise<void> {
  const before = link.page().url();
  await link.click();
  await link.page().waitForURL((url) => url.href !== before);
}

/** What stood on the page when something was looked for in vain. */
async function sight(page: Page): Promise<string> {
  const seen = await page.getByRole('main').ariaSnapshot({ timeout: 1000 });
  return `${page.url()}\n${seen.slice(0, 4000)}`;
}

/** What a person does with a part of a page, found by the words it carries. */
function hands(part: Locator) {
  const tries =
    <Args extends unknown[]>(act: (...args: Args) => Promise<unknown>) =>
    async (...args: Args): Promise<void> => {
      try {
        await act(...args);
      } catch (fault) {
        throw new Error(`${fault instanceof Error ? fault.message : fault}\n\n${await sight(part.page())}`);
      }
    };

  return {
    part,
    fills: tries((label: string, value: string) => part.getByLabel(labelled(label)).fill(value)),
    selects: tries((label: string, option: string) => part.getByLabel(labelled(label)).selectOption({ label: option })),
    chooses: tries((option: string) => part.getByRole('radio', { name: option, exact: true }).check()),
    ticks: tries((option: string) => part.getByRole('checkbox', { name: option }).check()),
    presses: tries((verb: string) => part.getByRole('button', { name: verb, exact: true }).click()),
    follows: tries((words: string) => leadsOn(part.getByRole('link', { name: words, exact: true }))),
    unfolds: tries((summary: string) => part.locator('summary').filter({ hasText: summary }).first().click()),
    reads: tries((words: string) => part.getByText(words).first().waitFor()),
    /** The sentence said once after an act. */
    isTold: tries((sentence: string) => part.getByRole('status').filter({ hasText: sentence }).waitFor()),
  };
}

/** One person at one screen. */
export function personAt(page: Page) {
  const main = page.getByRole('main');
  return {
    ...hands(main),
    page,
    async opens(path: string) {
      await page.goto(path);
    },
    /** Fields or rows that belong together under one name. */
    inside: (name: string) => hands(main.getByRole('group', { name, exact: true })),
    section: (name: string) => hands(main.getByRole('region', { name, exact: true })),
    row: (words: string) => hands(main.getByRole('row').filter({ hasText: words })),
    /** A line of the work list. */
    line: (words: string) => hands(main.getByRole('listitem').filter({ hasText: words })),
  };
}

export type Person = ReturnType<typeof personAt>;

export const addressOf = (who: string) => (who.includes('@') ? who : `${who}@demo.twinning.example`);

/** Opens a screen of one's own and signs in. */
export async function signedIn(browser: Browser, who: string, look?: Look): Promise<Person> {
  const person = personAt(await browser.page(look));
  await person.opens('/sign-in');
  await person.fills('Thư điện tử hoặc số điện thoại', addressOf(who));
  await person.fills('Mật khẩu', demonstrationPassword);
  await person.presses('Đăng nhập');
  await person.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
  return person;
}
