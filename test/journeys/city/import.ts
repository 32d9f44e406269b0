import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

const HEADERS = 'Ký hiệu;Tên đơn vị;Loại đơn vị;Cấp học;Khu vực;Từ ngày';
const rows = [
  'moi-1;Trường Tiểu học Hành Trình Một;Trường;TH;Nội thành;01/03/2024',
  'moi-2;Trường Mầm non Hành Trình Hai;Trường;MN;Ngoại thành;01/03/2024',
  'moi-3;Trường Sai Ngày;Trường;TH;Nội thành;31/02/2024',
];

export const importsASheet = (city: () => City) =>
  describe('importing a sheet', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    async function sends({ page, chooses, presses }: Person, text: string): Promise<void> {
      await chooses('Đơn vị Đơn vị mới, hoặc tên, cấp học, cơ quan quản lý, mã thay đổi từ một ngày.');
      const file = { name: 'trường mới.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.getByLabel('Tệp', { exact: true }).setInputFiles(file);
      await presses('Gửi và kiểm tra');
    }

    /** Without scripts a page tells no more than when it was loaded. */
    async function reloadsUntil({ page }: Person, words: string): Promise<void> {
      for (let tries = 0; tries < 40; tries++) {
        await page.reload();
        if ((await page.getByRole('main').getByText(words).count()) > 0) return;
        await page.waitForTimeout(500);
      }
      throw new Error(`never said: ${words}`);
    }

    it('leads from the units to a sheet that is checked, saved and taken back', async () => {
      const officer = await signedIn(browser, 'department');
      await officer.opens('/organizations');
      await officer.follows('Nhập dữ liệu');
      await officer.follows('Nhập từ tệp');
      await sends(officer, [HEADERS, ...rows].join('\n'));
      await officer.reads('Chưa rõ cột nào là “Mã đơn vị”');
      await officer.follows('Chọn lại cột');
      await officer.selects('Ký hiệu', 'Mã đơn vị (bắt buộc)');
      await officer.presses('Kiểm tra lại');
      await officer.reads('2 dòng sẽ được lưu');
      await officer.row('moi-3').reads('Không phải một ngày có thật');
      expect(await barriers(officer.page)).toEqual([]);
      await officer.row('moi-2').presses('Bỏ qua dòng này');
      await officer.presses('Lưu 1 dòng');
      await officer.reads('Đã lưu 1 dòng.');
      await officer.presses('Hoàn tác cả đợt');
      await officer.reads('Cả đợt đã được hoàn tác');
      await officer.page.setViewportSize({ width: 360, height: 740 });
      expect(await scrollsSideways(officer.page)).toBe(false);
    }, 120_000);

    it('works without scripts, and says what is wrong with a file', async () => {
      const officer = await signedIn(browser, 'department', { scripts: false });
      await officer.opens('/imports/new');
      await sends(officer, 'Mã đơn vị;Tên đơn vị\n1;=2+2');
      await reloadsUntil(officer, 'Có công thức');
      await officer.reads('Dòng 2');
      await officer.opens('/imports/new');
      await sends(officer, '\0');
      await officer.reads('Tệp này không phải bảng tính');
    }, 120_000);

    it('gives templates and the faulty rows to whoever may import, and nothing to a school', async () => {
      const officer = await signedIn(browser, 'department');
      const template = await officer.page.request.get('/imports/templates/ORGANIZATIONS.xlsx');
      expect([template.status(), template.headers()['content-disposition']]).toEqual([
        200,
        'attachment; filename="organizations.xlsx"',
      ]);
      await officer.opens('/imports');
      const first = officer.part.getByRole('row').getByRole('link').last();
      const address = await first.getAttribute('href');
      const errors = await officer.page.request.get(`${address!.split('?')[0]}/errors.xlsx`);
      expect(errors.status()).toBe(200);
      const head = await signedIn(browser, 'school');
      await head.opens('/imports');
      await head.reads('Phần này dành cho Sở, phòng và xã, phường.');
      expect((await head.page.request.get(`${address!.split('?')[0]}/errors.xlsx`)).status()).toBe(404);
    }, 120_000);

    it('no page has logged an error or asked another machine for anything', () => {
      expect(browser.faults).toEqual([]);
    });
  });
