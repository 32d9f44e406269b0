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
    product = await startProduct();
    browser = await openBrowser(await product.startAdmin());
    head = await signedIn(browser, 'school-2');
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

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
    const code = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate();
    await section.fills('Mã gồm 6 chữ số', code);
    await section.presses('Xác nhận mã');
    await section.reads('Mã dự phòng');
    recovery = await section.part.locator('li code').allInnerTexts();
    expect(recovery).toHaveLength(10);
  });

  it('is asked for after the password, and a code for that day opens once', async () => {
    const asks = async (code: string) => {
      const elsewhere = personAt(await browser.page({ scripts: false }));
      await elsewhere.opens('/sign-in');
      await elsewhere.fills('Thư điện tử hoặc số điện thoại', addressOf('school-2'));
      await elsewhere.fills('Mật khẩu', demonstrationPassword);
      await elsewhere.presses('Đăng nhập');
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
});
