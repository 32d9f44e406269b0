import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { personAt, signedIn } from '../person.ts';
import type { City } from './city.ts';

export const asksWhatIsKept = (city: () => City) =>
  describe('what is kept of people', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    it('stands in a register that everybody reads', async () => {
      const stranger = personAt(await browser.page());
      await stranger.opens('/privacy');
      await stranger.reads('Minh chứng hoạt động');
      await stranger.page.setViewportSize({ width: 360, height: 800 });
      expect(await scrollsSideways(stranger.page)).toBe(false);
      expect(await barriers(stranger.page)).toEqual([]);
      await stranger.page.context().close();
    });

    it('is shown to the person, who asks, and is answered', async () => {
      const head = await signedIn(browser, 'school', { scripts: false });
      await head.opens('/privacy/mine');
      await head.section('Đơn vị, tài khoản và chức vụ').reads('school@demo.twinning.example');
      await head.unfolds('Gửi yêu cầu');
      await head.chooses('Yêu cầu xoá dữ liệu');
      await head.fills('Lý do (không bắt buộc)', 'Chuyển công tác');
      await head.presses('Gửi yêu cầu');
      await head.isTold('Đã ghi nhận yêu cầu.');

      const administrator = await signedIn(browser, 'administrator');
      await administrator.opens('/privacy/requests');
      await administrator.reads('Chuyển công tác');
      expect(await barriers(administrator.page)).toEqual([]);
      await administrator.unfolds('Từ chối');
      await administrator.fills('Lý do từ chối', 'Người này vẫn đang giữ chức vụ.');
      await administrator.presses('Từ chối');
      await administrator.isTold('Đã trả lời yêu cầu.');

      await head.opens('/privacy/mine');
      await head.reads('Người này vẫn đang giữ chức vụ.');
      for (const { page } of [head, administrator]) await page.context().close();
    });
  });
