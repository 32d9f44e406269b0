import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { type OpenIssuer, openIssuer } from '@twinning/testing/open-issuer';
import type { Page } from 'playwright-core';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { personAt, signedIn } from './person.ts';

jest.setTimeout(90_000);

const CALLBACK = '/sign-in/outside/callback';
const BUTTON = 'Đăng nhập bằng Sở GD&ĐT Hà Nội';

describe('signing in by an outside issuer', () => {
  let product: Product;
  let issuer: OpenIssuer;
  let origin: string;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    product = await startProduct({
      async organizationsWith(adminUrl) {
        issuer = await openIssuer(`${adminUrl}${CALLBACK}`);
        const { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } = issuer;
        return {
          OIDC_ISSUER,
          OIDC_CLIENT_ID,
          OIDC_CLIENT_SECRET,
          OIDC_NAME: 'Sở GD&ĐT Hà Nội',
          SECOND_FACTOR_ROLES: 'AUDITOR',
        };
      },
    });
    origin = await product.startAdmin();
    browser = await openBrowser(origin, issuer.issuer);
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
  });

  /** Types a name at the issuer and is sent back. */
  async function atIssuer(page: Page, login: string, secondFactor = false): Promise<void> {
    await page.getByRole('heading', { name: 'Sign in at the issuer' }).waitFor();
    await page.getByLabel('Name').fill(login);
    await page.getByLabel('With a second factor').setChecked(secondFactor);
    await page.getByRole('button', { name: 'Go on' }).click();
  }

  it('opens nothing before the account is bound', async () => {
    const person = personAt(await browser.page());
    await person.opens('/sign-in');
    expect(await barriers(person.page)).toEqual([]);
    await person.follows(BUTTON);
    await atIssuer(person.page, 'hieu-truong');
    await person.reads('chưa gắn với tài khoản nào');
    expect(await barriers(person.page)).toEqual([]);
    await person.page.context().close();
  });

  it('binds with the password given anew, without scripts too', async () => {
    const person = await signedIn(browser, 'school', { scripts: false });
    await person.opens('/account/outside');
    await person.fills('Mật khẩu đang dùng', 'not-the-password');
    await person.presses('Gắn tài khoản');
    await person.reads('không đúng');
    await person.fills('Mật khẩu đang dùng', demonstrationPassword);
    await person.presses('Gắn tài khoản');
    await person.follows('Tiếp tục ở Sở GD&ĐT Hà Nội');
    await atIssuer(person.page, 'hieu-truong');
    await person.isTold('Đã gắn tài khoản ngoài.');
    await person.page.context().close();
  });

  it('signs in whoever is bound and leads on to the page that was asked for, on a phone', async () => {
    const person = personAt(await browser.page({ width: 360, dark: true }));
    await person.opens('/account/outside');
    await person.page.waitForURL(/sign-in/);
    expect(await scrollsSideways(person.page)).toBe(false);
    await person.follows(BUTTON);
    await atIssuer(person.page, 'hieu-truong');
    await person.reads('mở được tài khoản này');
    expect(new URL(person.page.url()).pathname).toBe('/account/outside');
    expect(await barriers(person.page)).toEqual([]);
    expect(await scrollsSideways(person.page)).toBe(false);
    const cookies = await person.page.context().cookies();
    expect(cookies.find(({ name }) => name.endsWith('outside'))).toBeUndefined();
    await person.page.context().close();
  });

  /** Goes as far as the answer of the issuer: the address it sends back to, and the ticket of this browser. */
  async function broughtBack(): Promise<{ address: URL; cookie: string }> {
    const begun = await fetch(`${origin}/sign-in/outside`, { redirect: 'manual' });
    const cookie = begun.headers.getSetCookie()[0]!;
    expect(cookie).toMatch(/^__Host-outside=.*; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    return { address: await issuer.walk(begun.headers.get('location')!, 'hieu-truong'), cookie: cookie.split(';')[0]! };
  }

  it('refuses an answer that was used, swapped, or brought by another browser', async () => {
    const bring = async (address: URL, cookie = '') => {
      const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
      return { status: answer.status, session: answer.headers.getSetCookie().some((set) => /session=\S+;/.test(set)) };
    };
    const no = { status: 409, session: false };
    const [mine, other, swapped] = [await broughtBack(), await broughtBack(), await broughtBack()];
    expect(await bring(mine.address)).toEqual(no);
    expect(await bring(mine.address, other.cookie)).toEqual(no);
    swapped.address.searchParams.set('state', mine.address.searchParams.get('state')!);
    expect(await bring(swapped.address, swapped.cookie)).toEqual(no);
    expect(await bring(mine.address, mine.cookie)).toEqual({ status: 302, session: true });
    expect(await bring(mine.address, mine.cookie)).toEqual(no);
  });

  it('begins for nobody whom another site sends', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    const answer = await fetch(`${origin}/sign-in/outside`, { redirect: 'manual', headers });
    expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie()]).toEqual([
      302,
      '/sign-in',
      [],
    ]);
  });

  it('asks for a second factor here where a role must have one, unless the issuer says that it asked', async () => {
    await within(product.database.url, async (client) => {
      await client.query(`set twinning.principal = 'service'`);
      await client.query(
        `insert into organizations.outside_identity (issuer, subject, account_id, bound_at)
           select $1, 'kiem-tra', id, now() from organizations.account where email = 'auditor@demo.twinning.example'`,
        [issuer.issuer],
      );
    });
    const person = personAt(await browser.page());
    await person.opens('/sign-in');
    await person.follows(BUTTON);
    await atIssuer(person.page, 'kiem-tra');
    await person.reads('Bước đầu đã đúng. Vai trò của bạn cần thêm bước xác thực thứ hai');
    expect(await barriers(person.page)).toEqual([]);
    await person.page.context().close();
    const again = personAt(await browser.page());
    await again.opens('/sign-in?returnTo=/account');
    await again.follows(BUTTON);
    await atIssuer(again.page, 'kiem-tra', true);
    await again.page.waitForURL(`${origin}/account`);
    await again.page.context().close();
  });

  it('lets go of it again', async () => {
    const person = await signedIn(browser, 'school');
    await person.opens('/account/outside');
    await person.fills('Mật khẩu đang dùng', demonstrationPassword);
    await person.presses('Bỏ gắn');
    await person.isTold('Đã bỏ gắn tài khoản ngoài.');
    await person.page.context().close();
  });

  it('has logged no error and asked no other machine', () => expect(browser.faults).toEqual([]));
});
