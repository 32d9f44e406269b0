import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { type MailServer, startMailServer } from '../../services/organizations/src/mail/mail-server.test-kit.ts';
import { type Product, startProduct } from '../product/start-product.ts';
import { barriers, openBrowser, scrollsSideways } from './browser.ts';
import { type Person, personAt, signedIn } from './person.ts';

const PAPER = 'In phiếu Mã trên phiếu dùng được 30 ngày; đưa tận tay người được mời.';
const LETTER = 'Gửi thư Liên kết trong thư dùng được 7 ngày.';
const password = 'mat-khau-cua-rieng-toi';

describe('coming in by invitation', () => {
  let product: Product;
  let mail: MailServer;
  let browser: Awaited<ReturnType<typeof openBrowser>>;

  beforeAll(async () => {
    mail = await startMailServer(0, ['sai.dia.chi@story.example']);
    product = await startProduct({
      organizationsWith: async () => ({ MAIL_URL: mail.url, MAIL_FROM: 'moi@twinning.example' }),
    });
    browser = await openBrowser(await product.startAdmin());
  }, 180_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await product?.[Symbol.asyncDispose]();
    await mail?.[Symbol.asyncDispose]();
  });

  /** Nothing hinders anybody, and nothing is cut off on a phone. */
  async function isSound({ page }: Person): Promise<void> {
    expect(await barriers(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }

  async function letterTo(address: string): Promise<string> {
    for (let tries = 0; tries < 100; tries += 1) {
      const letter = mail.received.find(({ to }) => to.includes(address));
      const path = letter && /(\/invitation\/[\w-]+)/.exec(letter.raw)?.[1];
      if (path) return path;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`no letter came to ${address}`);
  }

  it('leads a head from a letter to a school, and its staff from a slip of paper to an account', async () => {
    const { viewer } = await product.ask<{ viewer: { memberships: { organization: { id: string } }[] } }>(
      'school',
      '{ viewer { memberships { organization { id } } } }',
    );
    const school = viewer.memberships[0]?.organization.id;
    const officer = await signedIn(browser, 'commune', { width: 360 });
    await officer.opens(`/members/invitations?unit=${school}`);
    await officer.fills('Họ và tên', 'Đặng Thị Hành Trình');
    await officer.chooses(LETTER);
    await officer.fills('Thư điện tử', 'hanh.trinh@story.example');
    await isSound(officer);
    await officer.presses('Mời');
    await officer.page.getByRole('status').filter({ hasText: 'Đã gửi lời mời.' }).waitFor();
    await officer.row('Đặng Thị Hành Trình').reads('Đang chờ');
    await isSound(officer);

    const path = await letterTo('hanh.trinh@story.example');
    const head = personAt(await browser.page({ width: 360, scripts: false }));
    await head.opens(path);
    await head.reads('Đặng Thị Hành Trình, bạn được mời vào vai trò “Hiệu trưởng”');
    expect(await scrollsSideways(head.page)).toBe(false);
    await head.fills('Đặt mật khẩu', password);
    await head.presses('Nhận lời mời');
    await head.page.getByRole('status').filter({ hasText: 'Đã nhận lời mời' }).waitFor();

    await head.opens('/members/invitations');
    await head.chooses('Cán bộ nhà trường');
    await head.fills('Họ và tên', 'Bùi Văn Giáo Viên');
    await head.chooses(PAPER);
    await head.presses('Mời');
    const code = await head.part.locator('.slip-code').innerText();
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);

    const staff = personAt(await browser.page({ width: 360 }));
    await staff.opens('/invitation');
    await isSound(staff);
    await staff.fills('Mã trên phiếu', code.toLowerCase());
    await staff.presses('Tiếp tục');
    await staff.fills('Số điện thoại hoặc thư điện tử để đăng nhập', '0987 654 321');
    await staff.fills('Đặt mật khẩu', password);
    await isSound(staff);
    await staff.presses('Nhận lời mời');
    await staff.page.getByRole('status').filter({ hasText: '+84987654321' }).waitFor();

    const late = personAt(await browser.page({ width: 360, scripts: false }));
    await late.opens(path);
    await late.reads('Lời mời không dùng được');
  }, 180_000);

  it('says when the address refuses the letter, and prints a code instead', async () => {
    const officer = await signedIn(browser, 'school', { width: 360 });
    await officer.opens('/members/invitations');
    await officer.fills('Họ và tên', 'Vũ Sai Địa Chỉ');
    await officer.chooses(LETTER);
    await officer.fills('Thư điện tử', 'sai.dia.chi@story.example');
    await officer.presses('Mời');
    await officer.isTold('Đã gửi lời mời.');
    const refused = officer.row('Vũ Sai Địa Chỉ').part.getByText('Địa chỉ không nhận thư');
    for (let tries = 0; tries < 50 && !(await refused.isVisible()); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await officer.opens('/members/invitations');
    }
    await officer.row('Vũ Sai Địa Chỉ').reads('hãy in phiếu');
    await isSound(officer);
    await officer.row('Vũ Sai Địa Chỉ').presses('In phiếu mới');
    expect(await officer.part.locator('.slip-code').innerText()).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  }, 120_000);

  it('stands in the work list of whoever invited when nobody answers, and leads to where it is taken back', async () => {
    const soon = `update organizations.invitation set expires_at = now() + interval '1 day' where name = 'Vũ Sai Địa Chỉ'`;
    await within(product.database.url, (client) => client.query(soon));
    const officer = await signedIn(browser, 'school', { width: 360 });
    await officer.opens('/');
    await officer.line('Vũ Sai Địa Chỉ').reads('chưa ai trả lời, sắp hết hạn');
    await isSound(officer);
    await officer.page.setViewportSize({ width: 1280, height: 800 });
    await isSound(officer);
    await officer.line('Vũ Sai Địa Chỉ').follows('Mời lại hoặc thu hồi: Lời mời Vũ Sai Địa Chỉ');
    await officer.row('Vũ Sai Địa Chỉ').presses('Thu hồi');
    await officer.isTold('Đã thu hồi lời mời.');
    await officer.opens('/');
    await officer.page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    expect(await officer.line('Vũ Sai Địa Chỉ').part.count()).toBe(0);
  }, 60_000);
});
