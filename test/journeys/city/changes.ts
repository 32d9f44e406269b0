import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf } from '@twinning/domain/day';
import { actor } from '../../supergraph/act.ts';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

const today = dayOf(new Date());

export const learnsOfUnitsAndPeople = (city: () => City) =>
  describe('what the department learns of units and people', () => {
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let officer: Person;
    const id: Record<string, string> = {};

    beforeAll(async () => {
      browser = await openBrowser(city().admin);
      const { does } = actor(city().product);
      const { organizationByCode } = await city().product.ask<{ organizationByCode: { id: string } }>(
        'department',
        '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
      );
      for (const [key, name] of [
        ['one', 'Trường Tiểu học Sao Khuê'],
        ['twice', 'TH Sao Khuê'],
      ] as const) {
        const facts = {
          kind: 'SCHOOL',
          name,
          levels: ['PRIMARY'],
          parentId: organizationByCode.id,
          from: '2020-01-01',
        };
        id[key] = String((await does('department', 'registerOrganization', 'Organization', 'id', facts)).id);
      }
      const term = { organizationId: id.one, position: 'Hiệu trưởng', personName: 'Phan Thị Sao', from: '2021-01-01' };
      const led = await does('department', 'appointLeader', 'Appointment', 'id person { id }', term);
      id.person = String((led.person as { id: string }).id);
      officer = await signedIn(browser, 'department');
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    /** What stands in the way of the page on a phone and on a screen. */
    async function faults(): Promise<string[]> {
      const { page } = officer;
      const found: string[] = [];
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        if (await scrollsSideways(page)) found.push(`${page.url()} scrolls sideways at ${width} px`);
        found.push(...(await barriers(page)));
      }
      return found;
    }

    it('a new name from tomorrow on, from the menu of the unit', async () => {
      await officer.opens(`/organizations/${id.one}`);
      await officer.unfolds('Thay đổi');
      await officer.follows('Đổi tên');
      expect(await faults()).toEqual([]);
      await officer.fills('Tên đầy đủ', 'Trường Tiểu học Sao Mai Khuê');
      await officer.inside('Từ ngày').fills('Ngày', addDays(today, 1));
      await officer.presses('Ghi thay đổi');
      await officer.isTold('Đã ghi tên.');
      await officer.opens(`/organizations/${id.one}?asOf=${addDays(today, 1)}`);
      await officer.page.getByRole('heading', { level: 1, name: 'Trường Tiểu học Sao Mai Khuê' }).waitFor();
    });

    it('that two entries are one, looked at side by side and taken back', async () => {
      await officer.opens('/duplicates');
      expect(await faults()).toEqual([]);
      await officer.row('TH Sao Khuê').follows('Đặt cạnh nhau');
      expect(await faults()).toEqual([]);
      await officer.fills('Lý do', 'Nhập hai lần');
      await officer.presses('Hợp nhất');
      await officer.isTold('Đã hợp nhất.');
      await officer.opens(`/organizations/${id.twice}`);
      await officer.page.getByRole('heading', { level: 1, name: 'Trường Tiểu học Sao Khuê' }).waitFor();
      await officer.opens('/duplicates');
      await officer.presses('Hoàn tác');
      await officer.isTold('Đã hoàn tác.');
    });

    it('when a term ended', async () => {
      await officer.opens(`/organizations/${id.one}`);
      await officer.follows('Phan Thị Sao');
      await officer.page.getByRole('heading', { level: 1, name: 'Phan Thị Sao' }).waitFor();
      await officer.unfolds('Kết thúc nhiệm kỳ');
      expect(await faults()).toEqual([]);
      await officer.inside('Ngày thôi giữ chức vụ').fills('Ngày', today);
      await officer.presses('Kết thúc nhiệm kỳ');
      await officer.isTold('Đã ghi ngày kết thúc.');
    });
  });
