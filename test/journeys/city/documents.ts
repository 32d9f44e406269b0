import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

const abstract = 'Kế hoạch phối hợp với trường bạn học kỳ II';

export const filesPapers = (city: () => City) =>
  describe('papers, from the sheet to the map of who has acted', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let head: Person;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
      head = await signedIn(browser, 'school');
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    async function beginsPlan(symbol: string, about: string): Promise<void> {
      await head.opens('/documents/new');
      await head.selects('Loại văn bản', 'Kế hoạch');
      await head.fills('Số, ký hiệu', symbol);
      await head.fills('Trích yếu', about);
      await head.fills('Ngày', '2026-01-12');
    }

    it('a school files a plan as it was printed, stray space and all', async () => {
      await beginsPlan('31/KH-MNCD', abstract);
      await head.unfolds('Thêm chi tiết');
      await head.presses('Thêm căn cứ');
      await head.fills('Số, ký hiệu như viện dẫn', '4340 /KH-SGDĐT');
      await head.presses('Ghi văn bản');
      await head.isTold('Đã ghi văn bản.');
      await head.reads(abstract);
    });

    it('what it wrote and what the cited plan is called stand side by side', async () => {
      await head.reads('khác cách viết');
      await head.reads('4340 /KH-SGDĐT');
      await head.page.setViewportSize({ width: 360, height: 800 });
      expect(await scrollsSideways(head.page)).toBe(false);
      expect(await barriers(head.page)).toEqual([]);
      await head.page.setViewportSize({ width: 1280, height: 900 });
    });

    it('the cited plan knows it is cited, and the school is among those who have acted', async () => {
      await head.section('Căn cứ').follows('Kế hoạch 4340/KH-SGDĐT');
      await head.section('Được viện dẫn trong').reads(abstract);
      await head.follows('Ai đã triển khai');
      await head.reads('trường và trung tâm đã có văn bản triển khai');
      expect(await barriers(head.page)).toEqual([]);
    });

    it('the register shows the numbers missing between two papers, and keeps the reason', async () => {
      await beginsPlan('34/KH-MNCD', 'Kế hoạch tham quan cuối năm học');
      await head.presses('Ghi văn bản');
      await head.isTold('Đã ghi văn bản.');
      await head.opens('/documents/register?kind=PLAN&year=2026');
      await head.reads('số trống, chưa rõ lý do');
      await head.unfolds('Ghi lý do');
      await head.fills('Vì sao số này không có văn bản', 'Số đã cấp nhưng văn bản không ban hành');
      await head.presses('Ghi lý do');
      await head.reads('số trống, đã rõ lý do');
      expect(await barriers(head.page)).toEqual([]);
    });
  });
