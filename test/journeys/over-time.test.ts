import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dayOf } from '@twinning/domain/day';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { actor } from '../supergraph/act.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { type Person, signedIn } from './person.ts';

jest.setTimeout(120_000);

const before = '2025-06-30';
const after = '2025-07-02';
const office = 'Phòng GD&ĐT huyện Thanh Oai';
const commune = 'UBND xã Dân Hòa';
const units = { hill: 'Phòng Đồi Chè', wharf: 'Phòng Bến Nứa', spring: 'Phòng Suối Trong' };
const schools = { one: 'Trường Mầm non Lá Cọ', two: 'Trường Mầm non Lá Sen' };
const officers = { 'che@over-time.example': 'Lò Thị Chè', 'nua@over-time.example': 'Hà Văn Nứa' };
type Own = { viewer: { memberships: { to: string | null; organization: { name: string } }[] } };
const decree = 'Chia Phòng Đồi Chè cho hai phòng';

const written = (day: string) => day.split('-').reverse().join('/');

describe('organisations over time, page by page', () => {
  let product: Product;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let person: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser(await product.startAdmin());
    person = await signedIn(browser, 'department');
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  const link = (name: string) => person.part.getByRole('link', { name, exact: true });

  /** What is wrong with the page that is open, on a phone and on a screen, by day and by night. */
  async function faults(): Promise<string[]> {
    const found: string[] = [];
    for (const [width, colorScheme, rules] of [
      [360, 'light', undefined],
      [1280, 'dark', ['color-contrast']],
    ] as const) {
      await person.page.setViewportSize({ width, height: 900 });
      await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      if (await scrollsSideways(person.page)) found.push(`${width} px: scrolls sideways`);
      found.push(...(await barriers(person.page, rules && [...rules])).map((barrier) => `${width} px: ${barrier}`));
    }
    await person.page.setViewportSize({ width: 1280, height: 900 });
    return found;
  }

  it('the tree shows the offices on the last day of the districts, and the communes two days later', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    await link(office).waitFor();
    expect(await link(commune).count()).toBe(0);
    await person.follows(`Mở ${office}`);
    await person.reads('Trường Mầm non Cao Dương');
    await person.opens(`/organizations/tree?asOf=${after}`);
    await link(commune).waitFor();
    expect(await link(office).count()).toBe(0);
    expect(await faults()).toEqual([]);
  });

  it('the slider leads from one day of change to the next, by key and by link', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    const slider = person.part.getByRole('slider', { name: 'Ngày xem' });
    await slider.press('ArrowRight');
    await person.page.waitForURL(/asOf=2025-07-01/);
    await link(commune).waitFor();
    await person.follows(`Lần thay đổi trước, ${written(before)}`);
    await link(office).waitFor();
  });

  it('each number of the tree opens its rows', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    const line = person.line(office).part.last();
    const count = line.getByRole('link', { name: /trường, trung tâm$/ });
    const number = (await count.innerText()).split(' ')[0];
    await count.click();
    await person.page.getByRole('heading', { level: 1, name: `Trường, trung tâm thuộc ${office}` }).waitFor();
    await person.reads(`${number} đơn vị ở mọi cấp, như ngày ${written(before)}.`);
    expect(await faults()).toEqual([]);
  });

  it('an office that is gone says who answers for it today', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    await person.follows(office);
    await person.page.getByRole('heading', { level: 1, name: office }).waitFor();
    await person.follows('Về hôm nay');
    await person.reads('Đã giải thể');
    const answers = person.section('Ai trả lời thay cho đơn vị này hôm nay');
    expect(await answers.part.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await faults()).toEqual([]);
    await person.follows('So sánh hai ngày');
    await person.row('Tình trạng').reads('đã đổi');
    expect(await faults()).toEqual([]);
  });

  it('two days of the whole city stand side by side, with the rows behind each number', async () => {
    await person.opens(`/compare?from=${before}&to=2025-07-01`);
    await person.follows('126: Mới có, Cơ quan');
    await person.section('Mới có: Cơ quan').reads('126 dòng');
    expect(await faults()).toEqual([]);
  });

  it('the map has one square for each unit and the same numbers in its table', async () => {
    await person.opens('/map?asOf=2025-05-06');
    const squares = async (name: RegExp) => {
      const sheet = person.part.getByRole('region', { name });
      await sheet.locator('summary').click();
      const rows = await sheet.getByRole('row').count();
      const titles = await sheet.locator('.square title, g > title').allTextContents();
      expect(new Set(titles).size).toBe(titles.length);
      // A row for the head and one for the sum are no squares.
      expect(titles).toHaveLength(rows - 2);
      return titles;
    };
    expect((await squares(/^30 quận/)).filter((title) => title.startsWith('Phòng GD&ĐT'))).toHaveLength(30);
    expect((await squares(/^126 xã/)).filter((title) => title.startsWith('UBND'))).toHaveLength(126);
    expect(await faults()).toEqual([]);
    await person.follows('Chuyên đề');
    await person.page.waitForURL(/figure=sessions/);
  });

  describe('a small reorganisation', () => {
    const ids: Record<string, string> = {};

    beforeAll(async () => {
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
      expect(await faults()).toEqual([]);
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
      expect(await faults()).toEqual([]);
      await person.presses('Lưu nháp và xem trước');
      await person.isTold('Đã lưu bản nháp.');
      await person.page.getByRole('heading', { level: 1, name: decree }).waitFor();
    });

    it('asks where the schools go, and guesses nothing', async () => {
      await person.section('Câu hỏi cần quyết định').reads('2 đơn vị chưa rõ về đâu');
      await person.section('Đơn vị phải chuyển').reads('Chưa rõ về đâu');
      expect(await faults()).toEqual([]);
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
      expect(await faults()).toEqual([]);
      await rights.presses('Lưu quyết định về quyền');
      await person.isTold('Đã lưu quyết định về quyền.');
      await rights.reads('Còn 1 quyền chưa quyết định');
      await person.row(officers['che@over-time.example']).reads('theo quyết định của Sở');
      expect(await faults()).toEqual([]);
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
      expect(await faults()).toEqual([]);
      await person.presses('Hoàn tác lần sắp xếp');
      await person.isTold('Đã hoàn tác');
      await person.opens(`/organizations/${ids.two}`);
      await person.part.getByRole('link', { name: units.hill, exact: true }).first().waitFor();
      for (const who of Object.keys(officers)) expect(await worksAt(who)).toEqual([units.hill]);
    });
  });

  it('all of it can be read without JavaScript', async () => {
    const reader = await signedIn(browser, 'department', { scripts: false });
    await reader.opens('/organizations/tree');
    await reader.fills('Ngày khác', before);
    await reader.presses('Xem');
    await reader.follows(`Mở ${office}`);
    await reader.reads('Trường Mầm non Cao Dương');
    await reader.opens('/map');
    expect(await reader.part.locator('.square').count()).toBeGreaterThan(156);
    await reader.opens('/compare');
    await reader.fills('Từ ngày', '2024-12-31');
    await reader.fills('Đến ngày', '2025-01-01');
    await reader.presses('So sánh');
    await reader.reads('Từ 31/12/2024 đến 01/01/2025');
    await reader.opens(`/reorganizations/new?search=${encodeURIComponent('doi che')}`);
    await reader.ticks(`${units.hill} là nguồn`);
    await reader.presses('Tiếp tục');
    await reader.presses('Thêm dòng');
    await reader.inside('Dòng 2').part.waitFor();
    await reader.page.context().close();
  });

  it('no page has logged an error or asked another machine for anything', () => {
    expect(browser.faults).toEqual([]);
  });
});
