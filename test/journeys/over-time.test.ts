import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Product, startProduct } from '../product/start-product.ts';
import { openBrowser } from './browser.ts';
import { faultsOf } from './over-time/faults-of.ts';
import { smallReorganization, units } from './over-time/small-reorganization.ts';
import { type Person, signedIn } from './person.ts';

jest.setTimeout(120_000);

const before = '2025-06-30';
const after = '2025-07-02';
const office = 'Phòng GD&ĐT huyện Thanh Oai';
const commune = 'UBND xã Dân Hòa';

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

  it('the tree shows the offices on the last day of the districts, and the communes two days later', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    await link(office).waitFor();
    expect(await link(commune).count()).toBe(0);
    await person.follows(`Mở ${office}`);
    await person.reads('Trường Mầm non Cao Dương');
    await person.opens(`/organizations/tree?asOf=${after}`);
    await link(commune).waitFor();
    expect(await link(office).count()).toBe(0);
    expect(await faultsOf(person)).toEqual([]);
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
    expect(await faultsOf(person)).toEqual([]);
  });

  it('an office that is gone says who answers for it today', async () => {
    await person.opens(`/organizations/tree?asOf=${before}`);
    await person.follows(office);
    await person.page.getByRole('heading', { level: 1, name: office }).waitFor();
    await person.follows('Về hôm nay');
    await person.reads('Đã giải thể');
    const answers = person.section('Ai trả lời thay cho đơn vị này hôm nay');
    expect(await answers.part.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await faultsOf(person)).toEqual([]);
    await person.follows('So sánh hai ngày');
    await person.row('Tình trạng').reads('đã đổi');
    expect(await faultsOf(person)).toEqual([]);
  });

  it('two days of the whole city stand side by side, with the rows behind each number', async () => {
    await person.opens(`/compare?from=${before}&to=2025-07-01`);
    await person.follows('126: Mới có, Cơ quan');
    await person.section('Mới có: Cơ quan').reads('126 dòng');
    expect(await faultsOf(person)).toEqual([]);
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
    expect(await faultsOf(person)).toEqual([]);
    await person.follows('Chuyên đề');
    await person.page.waitForURL(/figure=sessions/);
  });

  smallReorganization(() => ({ product, person }));

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
