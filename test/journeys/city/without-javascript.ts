import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPassword } from '../../product/city-template.ts';
import { openBrowser } from '../browser.ts';
import { addressOf, personAt, signedIn } from '../person.ts';
import type { City } from './city.ts';

export const goesWithoutJavaScript = (city: () => City) =>
  describe('without JavaScript', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    it('says that the password is wrong, keeps the address, and lets in with the right one', async () => {
      const person = personAt(await browser.page({ scripts: false }));
      await person.opens('/overview');
      await person.fills('Thư điện tử hoặc số điện thoại', addressOf('school'));
      await person.fills('Mật khẩu', 'not the password');
      await person.presses('Đăng nhập');
      await person.part.getByRole('alert').waitFor();
      expect(await person.part.getByLabel('Thư điện tử hoặc số điện thoại').inputValue()).toBe(addressOf('school'));
      await person.fills('Mật khẩu', demonstrationPassword);
      await person.presses('Đăng nhập');
      await person.page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    });

    it('confirms an activity in one press', async () => {
      const person = await signedIn(browser, 'school', { scripts: false });
      const waiting = person.part.getByRole('button', { name: 'Xác nhận', exact: true });
      const before = await waiting.count();
      expect(before).toBeGreaterThan(0);
      await waiting.first().click();
      await person.isTold('Đã xác nhận hoạt động.');
      expect(await waiting.count()).toBe(before - 1);
    });

    it('says what is missing in a proposal, keeps the rest, and sends it once it is whole', async () => {
      const person = await signedIn(browser, 'school', { scripts: false });
      await person.opens('/partnerships/new');
      await person.fills('Tìm đơn vị', 'hoa sua');
      await person.presses('Tìm');
      await person.ticks('Trường Mầm non Hoa Sữa');
      await person.presses('Tiếp tục');
      await person.fills('Tên kết nghĩa', '');
      await person.fills('Từ ngày', '2025-02-01');
      await person.presses('Gửi đề xuất');
      const summary = person.part.getByRole('alert');
      await summary.getByText('Có 1 chỗ cần sửa').waitFor();
      await summary.getByRole('link', { name: 'Tên kết nghĩa: Cần điền chỗ này.' }).waitFor();
      expect(await person.part.getByLabel('Từ ngày').inputValue()).toBe('2025-02-01');
      await person.reads('Trường Mầm non Hoa Sữa');
      await person.fills('Tên kết nghĩa', 'Cao Dương – Hoa Sữa');
      await person.presses('Gửi đề xuất');
      await person.isTold('Đã đề xuất kết nghĩa.');
      await person.page.getByRole('heading', { level: 1, name: 'Cao Dương – Hoa Sữa' }).waitFor();
    });

    it('has logged no error and asked no other machine', () => {
      expect(browser.faults).toEqual([]);
    });
  });
