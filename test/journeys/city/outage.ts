import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

const silent = 'Phần hoạt động và báo cáo hiện không trả lời';

export const goesOnWithoutAService = (city: () => City) =>
  describe('with the activities service stopped', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let person: Person;

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
      person = await signedIn(browser, 'department');
      await city().product.stopService('activities');
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    it('the overview says so in words and keeps what the others know', async () => {
      await person.opens('/overview?asOf=2025-05-06');
      await person.reads(silent);
      await person.reads('phòng GD&ĐT đã kết nghĩa');
      await person.reads('1.176');
      expect(await person.part.getByText('hoạt động được bên kết nghĩa xác nhận').count()).toBe(0);
    });

    it('the page of a unit says so, and shows its twinnings and papers', async () => {
      await person.opens('/organizations?search=mam%20non%20cao%20duong');
      await person.follows('Trường Mầm non Cao Dương');
      await person.reads(silent);
      await person.section('Kết nghĩa').part.getByRole('listitem').first().waitFor();
      expect(await person.part.getByRole('heading', { level: 2, name: 'Hoạt động' }).count()).toBe(0);
    });

    it('the work list says so', async () => {
      await person.opens('/');
      await person.reads(silent);
    });

    it('a page that needs the service says so, in place of a blank', async () => {
      const answer = await person.page.request.get('/activities');
      expect(answer.status()).toBe(503);
      expect(await answer.text()).toContain(silent);
    });

    it('no page has logged an error', () => {
      expect(browser.faults).toEqual([]);
    });
  });
