import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPassword } from '../../product/city-template.ts';
import type { Product } from '../../product/start-product.ts';
import { actor } from '../../supergraph/act.ts';
import { barriers, openBrowser, scrollsSideways } from '../browser.ts';
import { type Person, signedIn } from '../person.ts';
import type { City } from './city.ts';

const OWN = '{ viewer { memberships { role from to organization { id name } } } }';
type Own = {
  viewer: { memberships: { role: string; to: string | null; organization: { id: string; name: string } }[] };
};

const dayIn = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(Date.now() + days * 86_400_000);
const today = dayIn(0);

export const looksAfterMembers = (city: () => City): void =>
  describe('the members of a school', () => {
    let product: Product;
    let browser: Awaited<ReturnType<typeof openBrowser>>;
    let school: { id: string; name: string };
    let head: Person;
    let deputy: Person;
    const name = 'Bùi Thị Hiệu Phó';
    const email = 'hieu.pho@story.example';
    const does: ReturnType<typeof actor>['does'] = (...given) => actor(product).does(...given);
    const rights = async (who: string) =>
      (await product.ask<Own>(who, OWN)).viewer.memberships
        .filter(({ to }) => to === null || to > today)
        .map(({ role }) => role);

    beforeAll(async () => {
      ({ product } = city());
      browser = await openBrowser(city().admin);
      const own = await product.ask<Own>('school', OWN);
      school = own.viewer.memberships.find(({ role }) => role === 'SCHOOL_HEAD')!.organization;
      const account = { email, name, password: demonstrationPassword, role: 'COMMITTEE_MEMBER', from: today };
      await does('department', 'openAccount', 'Account', 'id', { ...account, organizationId: school.id });
    }, 180_000);
    afterAll(() => browser?.[Symbol.asyncDispose]());

    /** Nothing hinders anybody, and nothing is cut off on a phone. */
    async function isSound({ page }: Person): Promise<void> {
      expect(await barriers(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }

    it('are appointed by its head, with a right that comes with the position', async () => {
      head = await signedIn(browser, 'school', { width: 360 });
      await head.opens(`/organizations/${school.id}`);
      await head.follows('Ghi chức vụ');
      await isSound(head);
      await head.fills('Chức vụ', 'Phó Hiệu trưởng');
      await head.selects('Người đã có trong sổ', name);
      await head.selects('Quyền đi kèm', 'Cán bộ nhà trường');
      await head.presses('Ghi');
      await head.isTold('Đã ghi chức vụ Phó Hiệu trưởng.');
      await head.opens('/members');
      await head.row('Phó Hiệu trưởng').reads('Theo chức vụ');
      await isSound(head);
      expect(await rights(email)).toContain('SCHOOL_STAFF');
    }, 120_000);

    it('stand in for the head during an absence, and no longer', async () => {
      await head.follows('Uỷ quyền khi vắng');
      await head.unfolds('Uỷ quyền: Hiệu trưởng');
      await head.selects('Giao cho', name);
      await head.fills('Đến trước ngày', dayIn(5));
      await head.fills('Lý do', 'Đi tập huấn một tuần');
      await head.presses('Uỷ quyền');
      await head.isTold('Đã uỷ quyền.');
      await isSound(head);
      expect(await rights(email)).toEqual(expect.arrayContaining(['SCHOOL_HEAD', 'SCHOOL_STAFF']));

      deputy = await signedIn(browser, email, { width: 360, scripts: false });
      await deputy.opens('/members/delegations');
      await deputy.row(name).reads('Đang uỷ quyền');
      await head.row(name).presses('Kết thúc uỷ quyền');
      await head.isTold('Đã kết thúc uỷ quyền.');
      expect(await rights(email)).not.toContain('SCHOOL_HEAD');
      await deputy.opens('/members/delegations');
      await deputy.row(name).reads('Đã kết thúc');
    }, 120_000);

    it('lose their right with the position, on the next request', async () => {
      const source = 'query ($id: ID!) { organization(id: $id) { appointments { id position } } }';
      type Posts = { organization: { appointments: { id: string; position: string }[] } };
      const { organization } = await product.ask<Posts>('school', source, { id: school.id });
      const appointmentId = organization.appointments.find(({ position }) => position === 'Phó Hiệu trưởng')!.id;
      await deputy.opens(`/organizations/${school.id}/leader`);
      await deputy.reads('Không tìm thấy trang này');
      const ended = { appointmentId, on: dayIn(1) };
      await does('school', 'endAppointment', 'Appointment', 'id', ended);
      const [right] = (await product.ask<Own>(email, OWN)).viewer.memberships.filter(
        ({ role }) => role === 'SCHOOL_STAFF',
      );
      expect(right?.to).toBe(dayIn(1));
    }, 60_000);

    it('find out why they do not see something, and whom to ask', async () => {
      await deputy.opens('/reports/rep_01h455vb4pex5vsknk084sn02q');
      await deputy.follows('Vì sao tôi không thấy mục này?');
      await deputy.reads('Không có mục này, hoặc anh/chị không được xem.');
      await deputy.section('Nên hỏi ai').reads(school.name);
      const sighted = await signedIn(browser, email, { width: 360 });
      await sighted.opens('/why?about=rep_01h455vb4pex5vsknk084sn02q');
      await isSound(sighted);
      await head.opens(`/organizations/${school.id}`);
      await head.follows('Vì sao tôi thấy mục này?');
      await head.reads('Công khai: ai cũng xem được.');
      await isSound(head);
      await head.fills('Địa chỉ trang hoặc mã của mục', `/organizations/${school.id}`);
      await head.selects('Hỏi cho ai', name);
      await head.presses('Giải thích');
      await head.reads(`${name} xem được mục này.`);
      await isSound(head);
    }, 120_000);

    it('let support look after they have agreed, see that it did, and end it', async () => {
      const support = await signedIn(browser, 'support');
      await support.opens('/support');
      await support.fills('Thư điện tử hoặc số điện thoại của người đó', 'school@demo.twinning.example');
      await support.fills('Lý do', 'Cô Diệp không nộp được báo cáo');
      await support.presses('Gửi yêu cầu');
      await support.reads('Chờ trả lời');

      await head.opens('/support');
      await head.reads('Lý do: Cô Diệp không nộp được báo cáo');
      await isSound(head);
      await head.presses('Đồng ý cho xem 30 phút');
      await head.isTold('Đã ghi câu trả lời.');

      await support.opens('/support');
      await support.presses('Xem như người này');
      await support.reads('Chỉ đọc, không ghi được gì.');
      await support.opens(`/organizations/${school.id}/leader`);
      await support.fills('Chức vụ', 'Giáo viên');
      await support.fills('Họ và tên người mới', 'Không Được Ghi');
      await support.presses('Ghi');
      await support.reads('chưa có gì được ghi');

      await head.opens('/support');
      await head.reads('Đã mở trang');
      await head.presses('Dừng ngay');
      await head.isTold('Đã dừng xem.');
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await support.opens(`/organizations/${school.id}`);
      await support.page.waitForURL(/\/support/);
    }, 120_000);

    it('no page has logged an error or asked another machine for anything', () => {
      expect(browser.faults.filter((fault) => !fault.includes('status of 404'))).toEqual([]);
    });
  });
