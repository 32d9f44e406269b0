import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { addressOf, type Person, personAt, signedIn } from './person.ts';

jest.setTimeout(60_000);

describe('a second factor', () => {
  let product: Product;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let head: Person;
  let recovery: string[];

  beforeAll(async () => {
    product = await startProduct({ organizationsWith: async () => ({ SECOND_FACTOR_ROLES: 'AUDITOR' }) });
    browser = await openBrowser(await product.startAdmin());
    head = await signedIn(browser, 'school-2');
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  const codeNow = (key: string) => new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate();

  /** Somebody whose password is right, and who is not signed in by it yet. */
  async function typesPassword(who: string, scripts = false): Promise<Person> {
    const person = personAt(await browser.page({ scripts }));
    await person.opens('/sign-in');
    await person.fills('Thư điện tử hoặc số điện thoại', addressOf(who));
    await person.fills('Mật khẩu', demonstrationPassword);
    await person.presses('Đăng nhập');
    return person;
  }

  it('is set up with a code of the telephone, and gives ten codes for the day it is lost', async () => {
    await head.opens('/account');
    const section = head.section('Bước xác thực thứ hai');
    await section.fills('Mật khẩu đang dùng', demonstrationPassword);
    await section.presses('Bật bước xác thực thứ hai');
    await section.reads('Quét mã này');
    await head.page.setViewportSize({ width: 360, height: 800 });
    expect(await scrollsSideways(head.page)).toBe(false);
    expect(await barriers(head.page)).toEqual([]);
    const key = await section.part.locator('code').first().innerText();
    await section.fills('Mã gồm 6 chữ số', codeNow(key));
    await section.presses('Xác nhận mã');
    await section.reads('Mã dự phòng');
    recovery = await section.part.locator('li code').allInnerTexts();
    expect(recovery).toHaveLength(10);
  });

  it('is asked for after the password, and a code for that day opens once', async () => {
    const asks = async (code: string) => {
      const elsewhere = await typesPassword('school-2');
      await elsewhere.fills('Mã xác thực hoặc mã dự phòng', code);
      await elsewhere.part.getByRole('button').first().click();
      return elsewhere;
    };
    const elsewhere = await asks(recovery[0]!);
    await elsewhere.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    const refused = await asks(recovery[0]!);
    await refused.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor({ state: 'detached' });
    expect(new URL(refused.page.url()).pathname).toMatch(/^\/sign-in/);

    await elsewhere.opens('/account');
    await elsewhere.presses('Đăng xuất mọi nơi');
    await wait(1_000);
    await head.opens('/account');
    await head.page.waitForURL(/\/sign-in/);
    for (const { page } of [elsewhere, refused, head]) await page.context().close();
  });

  it('is set up before anything else by whoever’s role asks for it', async () => {
    const auditor = await typesPassword('auditor', true);
    await auditor.reads('Vai trò của bạn cần thêm bước xác thực thứ hai');
    expect(await barriers(auditor.page)).toEqual([]);
    const setUp = auditor.page.url();
    await auditor.opens('/overview');
    await auditor.page.waitForURL(/\/sign-in/);
    await auditor.opens(setUp);
    await auditor.presses('Bật bước xác thực thứ hai');
    await auditor.reads('Quét mã này');
    await auditor.page.setViewportSize({ width: 360, height: 800 });
    expect(await scrollsSideways(auditor.page)).toBe(false);
    await auditor.fills('Mã gồm 6 chữ số', codeNow(await auditor.part.locator('code').first().innerText()));
    await auditor.presses('Xác nhận mã');
    await auditor.reads('Đã bật và đã đăng nhập');
    expect(await auditor.part.locator('li code').count()).toBe(10);
    await auditor.follows('Đã giữ các mã, tiếp tục');
    await auditor.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    await auditor.page.context().close();
  });

  it('is reset by who answers for the account when telephone and codes are lost, and a code for a new password printed', async () => {
    const administrator = await signedIn(browser, 'administrator');
    await administrator.opens('/members');
    const row = administrator.row('Trịnh Văn Sơn');
    await row.unfolds('Mở lại tài khoản');
    expect(await barriers(administrator.page)).toEqual([]);
    await row.presses('Gỡ bước xác thực thứ hai');
    await administrator.isTold('Hãy báo cho người đó');
    const again = await typesPassword('auditor');
    await again.reads('Vai trò của bạn cần thêm bước xác thực thứ hai');

    await row.unfolds('Mở lại tài khoản');
    await row.presses('In mã đặt lại mật khẩu');
    const code = await administrator.part.locator('.slip-code').innerText();
    await again.opens('/new-password');
    await again.fills('Mã đã in', code);
    await again.fills('Mật khẩu mới', 'pin ghim ngựa đúng');
    await again.presses('Đặt mật khẩu');
    await again.isTold('Đã đặt mật khẩu mới');
    for (const { page } of [administrator, again]) await page.context().close();
  });
});
