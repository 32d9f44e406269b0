import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { signedIn } from '../person.ts';
import { picture } from '../picture.ts';
import type { City } from './city.ts';

export const looksForUnitsAndPapers = (city: () => City) =>
  describe('looking for units and papers', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    it('begins with a key anywhere, offers both while one types, and opens what the arrow keys stand on', async () => {
      const { page } = await signedIn(browser, 'department');
      const box = page.getByRole('combobox', { name: 'Tìm đơn vị và văn bản' });
      await page.keyboard.press('/');
      await page.keyboard.type('mn cao duong');
      await page.getByRole('option', { name: 'Trường Mầm non Cao Dương' }).first().waitFor();
      expect(await barriers(page)).toEqual([]);
      await picture(page, 'search-box.png');
      await page.keyboard.press('Escape');
      await page.getByRole('listbox').waitFor({ state: 'detached' });
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBe('search-suggestions-0');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Trường Mầm non Cao Dương' }).waitFor();

      await page.keyboard.press('Control+k');
      await page.keyboard.type('4340/KH');
      await page.getByRole('option', { name: '4340/KH-SGDĐT' }).click();
      await page.getByRole('heading', { level: 1, name: /4340\/KH-SGDĐT/ }).waitFor();
      await page.context().close();
    });

    it('shows all of it on a page of its own, without scripts too', async () => {
      const person = await signedIn(browser, 'department', { scripts: false });
      const { page } = person;
      await page.getByRole('combobox', { name: 'Tìm đơn vị và văn bản' }).fill('thanh oai');
      await page.keyboard.press('Enter');
      await person.reads('Tìm “thanh oai”');
      await person.reads('UBND xã Thanh Oai');
      await person.opens('/search?search=xa%20cao%20duong');
      await person.reads('Đơn vị đã sắp xếp lại');
      await person.reads('Nay thuộc');
      await person.opens('/search?search=khong%20co%20dau');
      await person.reads('Không tìm thấy “khong co dau”.');
      await person.opens('/search?search=pgd%20thanh%20oai&asOf=2025-06-30');
      await person.reads('Phòng GD&ĐT huyện Thanh Oai');
      await person.opens('/search?search=cao%20duonk');
      await person.reads('chỉ khác một chữ cái');
      await page.context().close();
    });

    it('fits a phone, and stands in nobody’s way', async () => {
      const { page, opens, reads } = await signedIn(browser, 'department');
      await opens('/search?search=cao%20duong');
      await reads('Trường Mầm non Cao Dương');
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await scrollsSideways(page)).toBe(false);
      expect(await barriers(page)).toEqual([]);
      await picture(page, 'search-phone.png');
      await page.context().close();
    });

    it('has logged no error and asked no other machine', () => expect(browser.faults).toEqual([]));
  });
