import { beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '@twinning/domain/day';
import { demonstrationPassword } from '../../product/city-template.ts';
import type { Product } from '../../product/start-product.ts';
import { actor } from '../../supergraph/act.ts';
import type { Person } from '../person.ts';
import { faultsOf } from './faults-of.ts';

export const units = { hill: 'Phòng Đồi Chè', wharf: 'Phòng Bến Nứa', spring: 'Phòng Suối Trong' };
const schools = { one: 'Trường Mầm non Lá Cọ', two: 'Trường Mầm non Lá Sen' };
const officers = { 'che@over-time.example': 'Lò Thị Chè', 'nua@over-time.example': 'Hà Văn Nứa' };
type Own = { viewer: { memberships: { to: string | null; organization: { name: string } }[] } };
const decree = 'Chia Phòng Đồi Chè cho hai phòng';

/** An office is divided between two others, from the draft over what must be decided to its day, and back. */
export const smallReorganization = (told: () => { product: Product; person: Person }): void =>
  describe('a small reorganisation', () => {
    let product: Product;
    let person: Person;
    const ids: Record<string, string> = {};

    beforeAll(async () => {
      ({ product, person } = told());
      const { does } = actor(product);
      const { organizationByCode } = await product.ask<{ organizationByCode: { id: string } }>(
        'department',
        '{ organizationByCode(code: "so-gddt-ha-noi") { id } }',
      );
      const register = async (key: string, name: string, kind: string, parentId: string, levels: string[] = []) => {
        const codes = [{ scheme: 'LOCAL', value: `over-time-${key}` }];
        const input = { kind, name, levels, parentId, codes, from: '2020-01-01' };
        ids[key] = String((await does('department', 'registerOrganization', 'Organization', 'id', input)).id);
      };
      for (const [key, name] of Object.entries(units))
        await register(key, name, 'DISTRICT_OFFICE', organizationByCode.id);
      for (const [key, name] of Object.entries(schools))
        await register(key, name, 'SCHOOL', ids.hill ?? '', ['PRESCHOOL']);
      for (const [email, name] of Object.entries(officers))
        await does('department', 'openAccount', 'Account', 'id', {
          ...{ email, name, password: demonstrationPassword, role: 'DISTRICT_OFFICER' },
          ...{ organizationId: ids.hill, from: '2020-01-01' },
        });
      await product.settled();
    });

    /** Where the officers of the office that ends have a right today. */
    const worksAt = async (who: string) => {
      const { viewer } = await product.ask<Own>(who, '{ viewer { memberships { to organization { name } } } }');
      const today = dayOf(new Date());
      return viewer.memberships
        .filter(({ to }) => to === null || to > today)
        .map(({ organization }) => organization.name);
    };

    it('is drafted from the units it names', async () => {
      await person.opens('/reorganizations');
      expect(await faultsOf(person)).toEqual([]);
      await person.follows('Soạn lần sắp xếp');
      for (const [search, name, role] of [
        ['doi che', units.hill, 'là nguồn'],
        ['ben nua', units.wharf, 'là đơn vị nhận'],
        ['suoi trong', units.spring, 'là đơn vị nhận'],
      ] as const) {
        await person.fills('Tìm đơn vị', search);
        await person.presses('Tìm');
        await person.ticks(`${name} ${role}`);
      }
      await person.presses('Tiếp tục');
      await person.fills('Tên lần sắp xếp', decree);
      await person.fills('Có hiệu lực từ ngày', dayOf(new Date()));
      await person.presses('Thêm dòng');
      for (const [position, target] of [
        [1, units.wharf],
        [2, units.spring],
      ] as const) {
        const line = person.inside(`Dòng ${position}`);
        await line.selects('Đơn vị nguồn', units.hill);
        await line.selects('Việc gì', 'Chia tách cho');
        await line.selects('Đơn vị nhận', target);
        await line.selects('Phần', 'Một phần');
      }
      expect(await faultsOf(person)).toEqual([]);
      await person.presses('Lưu nháp và xem trước');
      await person.isTold('Đã lưu bản nháp.');
      await person.page.getByRole('heading', { level: 1, name: decree }).waitFor();
    });

    it('asks where the schools go, and guesses nothing', async () => {
      await person.section('Câu hỏi cần quyết định').reads('2 đơn vị chưa rõ về đâu');
      await person.section('Đơn vị phải chuyển').reads('Chưa rõ về đâu');
      expect(await faultsOf(person)).toEqual([]);
      await person.presses('Áp dụng');
      await person.part.getByRole('alert').filter({ hasText: 'Còn 2 đơn vị chưa rõ về đâu' }).waitFor();
      await person.part.getByLabel(`Cấp trên mới của ${schools.one}`).selectOption({ label: units.wharf });
      await person.selects('Những đơn vị chưa chọn ở trang này', units.spring);
      await person.presses('Ghi quyết định');
      await person.isTold('Đã ghi quyết định.');
      expect(await person.part.getByRole('region', { name: 'Câu hỏi cần quyết định' }).count()).toBe(0);
    });

    it('asks where the rights of its officers go, and leaves alone what nobody decides', async () => {
      const rights = person.section('Tài khoản và quyền');
      await rights.reads('Còn 2 quyền chưa quyết định');
      await person.row(officers['che@over-time.example']).reads('chưa quyết định');
      await rights.presses('Lưu quyết định về quyền');
      await rights.reads('Hãy chọn nơi chuyển về cho ít nhất một quyền.');
      await rights.part
        .getByLabel(`Quyền của ${officers['che@over-time.example']} chuyển về`)
        .selectOption({ label: `${units.spring} (Chuyên viên Phòng GD&ĐT)` });
      expect(await faultsOf(person)).toEqual([]);
      await rights.presses('Lưu quyết định về quyền');
      await person.isTold('Đã lưu quyết định về quyền.');
      await rights.reads('Còn 1 quyền chưa quyết định');
      await person.row(officers['che@over-time.example']).reads('theo quyết định của Sở');
      expect(await faultsOf(person)).toEqual([]);
    });

    it('is applied with a plain sentence, and its schools stand under the others', async () => {
      await person.section('Áp dụng').reads('2 đơn vị đổi cấp trên');
      await person.section('Áp dụng').reads('1 quyền chưa quyết định sẽ kết thúc vào ngày đó');
      await person.presses('Áp dụng');
      await person.isTold('Đã áp dụng.');
      await person.reads('Đã áp dụng');
      await product.settled();
      await person.opens(`/organizations/${ids.two}`);
      await person.part.getByRole('link', { name: units.spring, exact: true }).first().waitFor();
      await person.opens(`/organizations/${ids.hill}`);
      const answers = person.section('Ai trả lời thay cho đơn vị này hôm nay');
      await answers.reads(units.wharf);
      await answers.reads(units.spring);
      expect(await worksAt('che@over-time.example')).toEqual([units.spring]);
      expect(await worksAt('nua@over-time.example')).toEqual([]);
    });

    it('is undone, and everything is as it was', async () => {
      await person.opens('/reorganizations');
      await person.follows(decree);
      expect(await faultsOf(person)).toEqual([]);
      await person.presses('Hoàn tác lần sắp xếp');
      await person.isTold('Đã hoàn tác');
      await person.opens(`/organizations/${ids.two}`);
      await person.part.getByRole('link', { name: units.hill, exact: true }).first().waitFor();
      for (const who of Object.keys(officers)) expect(await worksAt(who)).toEqual([units.hill]);
    });
  });
