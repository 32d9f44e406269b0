import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Product, startProduct } from '../product/start-product.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { type Person, signedIn } from './person.ts';

jest.setTimeout(90_000);

const RENAME = `mutation ($input: RenameOrganizationInput!) { renameOrganization(input: $input) { __typename } }`;
const RECORDS = `query ($id: ID!) { person(id: $id) {
  registerRecords { kind } partnershipRecords { kind } activityRecords { kind } recognitionRecords { kind } } }`;
const SCHOOL = '{ viewer { person { id } memberships { organization { id version } } } }';

describe('what was done and read', () => {
  let product: Product;
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let auditor: Person;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser(await product.startAdmin());
    const { viewer } = await product.ask<{
      viewer: { person: { id: string }; memberships: { organization: { id: string; version: number } }[] };
    }>('school', SCHOOL);
    const { id: organizationId, version } = viewer.memberships[0]!.organization;
    const names = ['Trường Đổi Tên', 'Trường Đổi Tên Lần Hai'];
    for (const [nth, name] of names.entries())
      await product.ask('department', RENAME, {
        input: { organizationId, name, from: `2026-0${nth + 1}-01`, expectedVersion: version + nth },
      });
    await product.ask('administrator', RECORDS, { id: viewer.person.id });
    auditor = await signedIn(browser, 'auditor');
  }, 240_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
  });

  const isFit = async ({ page }: Person) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1280]) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 800 });
        expect(await scrollsSideways(page)).toBe(false);
        expect(await barriers(page)).toEqual([]);
      }
  };

  it('is searched by an auditor, who sees what stood before and after', async () => {
    await auditor.opens('/');
    await auditor.page.locator('summary[aria-label="Tài khoản"]').click();
    await auditor.page.getByRole('link', { name: 'Nhật ký kiểm tra' }).click();
    const choice = (name: string) => auditor.page.getByRole('combobox', { name, exact: true });
    await auditor.section('Chuỗi niêm phong').reads('Chưa ký lần nào');
    await choice('Loại').selectOption({ label: 'Đã làm' });
    await choice('Phần').selectOption({ label: 'Đơn vị và tài khoản' });
    await choice('Vai trò lúc đó').selectOption({ label: 'Chuyên viên Sở' });
    await auditor.presses('Lọc');
    await auditor.page.waitForURL(/kind=WRITE/);
    const renamed = auditor.line('Đổi thông tin đơn vị');
    await renamed.unfolds('Xem thay đổi');
    await renamed.reads('Trường Đổi Tên Lần Hai');
    await isFit(auditor);
  });

  it('is opened by request, in all parts', async () => {
    await auditor.opens('/audit?kind=READ&action=personalRecords&part=recognition');
    await auditor.line('Xem toàn bộ dữ liệu').follows('Cả yêu cầu này');
    await auditor.page.waitForURL(/request=/);
    for (const part of ['Đơn vị và tài khoản', 'Kết nghĩa', 'Hoạt động và báo cáo', 'Khen thưởng'])
      await auditor.line(`${part} · mục số`).reads('Quản trị của Sở');
  });

  it('is taken away as it is filtered, and says so', async () => {
    const table = await auditor.page.request.get('/audit/export.csv?action=personalRecords');
    expect(table.headers()['content-disposition']).toMatch(/attachment; filename="audit-.*\.csv"/);
    const lines = (await table.text()).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    const whole = await auditor.page.request.get('/audit/export.jsonl?part=organizations');
    const entries = (await whole.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { action: string });
    expect(entries.length).toBeGreaterThan(3);
    await auditor.opens('/audit?action=exportAudit');
    await auditor.reads('Tải nhật ký kiểm tra');
  });

  it('is nobody else’s', async () => {
    const officer = await signedIn(browser, 'department', { scripts: false });
    for (const path of ['/audit', '/audit/export.csv', '/audit/export.jsonl'])
      expect((await officer.page.request.get(path)).status()).toBe(404);
    await officer.page.context().close();
  });

  it('is told to the person whose data was looked at, without scripts', async () => {
    const head = await signedIn(browser, 'school', { scripts: false });
    await head.opens('/privacy/mine');
    await head.follows('Ai đã xem dữ liệu của tôi');
    await head.row('Khen thưởng').reads('Toàn bộ dữ liệu đang giữ về bạn');
    await head.row('Khen thưởng').reads('Quản trị của Sở');
    await head.page.context().close();
    const again = await signedIn(browser, 'school');
    await again.opens('/audit/mine');
    await isFit(again);
    await again.page.context().close();
  });

  it('no page has logged an error or asked another machine for anything', () => {
    expect(browser.faults).toEqual([]);
  });
});
