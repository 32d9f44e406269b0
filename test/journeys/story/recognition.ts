import { expect, it } from '@jest/globals';
import { personAt } from '../person.ts';
import { committee, movement, type Stage, schools, theme, today } from './stage.ts';

const round = 'Đợt khen thưởng thử nghiệm';
const units = 'Tập thể tiêu biểu';
const people = 'Cá nhân tiêu biểu';
const teacher = `Nguyễn Thị Mai, ${schools.spring}`;
const decision = '15/QĐ-SGDĐT';
const roles: Record<string, string> = { presider: 'Chủ tịch', scribe: 'Thư ký' };
const nominees = [schools.spring, teacher];

/** From a round to a certificate that anybody can check. */
export function recognition(stage: () => Stage): void {
  async function inRound(who: string) {
    await stage().product.settled();
    const person = await stage().as(who);
    await person.opens('/recognition');
    await person.follows(round);
    return person;
  }

  it('opens a round with two categories', async () => {
    const person = await stage().as('department');
    await person.opens('/recognition');
    await person.follows('Mở đợt khen thưởng');
    await person.fills('Tên đợt', round);
    await person.fills('Mã đợt', 'dot-thu-nghiem');
    await person.chooses(movement);
    await person.presses('Thêm danh mục');
    const collective = person.inside('Danh mục 1');
    await collective.fills('Số giải nhiều nhất', '1');
    await collective.fills('Tiêu chí', 'Bề rộng');
    await collective.fills('Điểm tối thiểu', '50');
    const individual = person.inside('Danh mục 2');
    await individual.fills('Tên danh mục', people);
    await individual.fills('Mã danh mục', 'ca-nhan');
    await individual.chooses('Cá nhân');
    await individual.fills('Số giải nhiều nhất', '1');
    await individual.fills('Tiêu chí', 'Tận tâm');
    await person.presses('Mở đợt khen thưởng');
    await person.isTold('Đã mở đợt khen thưởng.');
  });

  it('seats the committee, one of whom is the head of a twin', async () => {
    const person = await inRound('department');
    await person.follows('Thêm thành viên hội đồng');
    for (const [who, name] of Object.entries(committee)) {
      await person.fills('Mã cá nhân', stage().person[who] ?? '');
      await person.chooses(roles[who] ?? 'Uỷ viên');
      await person.presses('Thêm thành viên hội đồng');
      await person.row(name).part.waitFor();
    }
  });

  it('nominates the school and a teacher with dossiers drafted from the records', async () => {
    for (const category of [units, people]) {
      const person = await inRound('spring');
      await person.follows('Đề nghị khen thưởng');
      await person.part.getByRole('navigation').getByRole('link', { name: category }).click();
      if (category === people) await person.fills('Họ và tên', 'Nguyễn Thị Mai');
      await person.presses('Lập hồ sơ');
      await person.isTold('Đã lập hồ sơ.');
      await person.section('Hồ sơ').reads(theme);
      stage().nominations.push(new URL(person.page.url()).pathname);
      await person.presses('Gửi hồ sơ');
      await person.isTold('Đã gửi hồ sơ.');
    }
  });

  it('finds both eligible and opens the scoring', async () => {
    for (const nominee of nominees) {
      const person = await stage().takesUp('scribe', `Xét điều kiện: Hồ sơ của ${nominee}`);
      await person.presses('Xét điều kiện');
      await person.isTold('Đã xét điều kiện.');
      await person.reads('Đủ điều kiện');
    }
    const person = await inRound('scribe');
    await person.presses('Mở chấm điểm');
    await person.isTold('Đã mở chấm điểm.');
  });

  it('shows nothing of them to the member whose school is a twin', async () => {
    const person = await inRound('wharf');
    await person.section('Hồ sơ đề nghị').reads('Chưa có hồ sơ nào');
    expect(await person.part.getByText(teacher).count()).toBe(0);
    for (const nomination of stage().nominations) {
      const answer = await person.page.request.get(nomination);
      expect([answer.status(), (await answer.text()).includes('Nguyễn Thị Mai')]).toEqual([404, false]);
    }
    await person.opens('/');
    expect(await person.part.getByText(/^Hồ sơ của/).count()).toBe(0);
  });

  it('takes the scores of the members', async () => {
    for (const [turn, who] of ['presider', 'judge', 'judge-2'].entries())
      for (const [index, nominee] of nominees.entries()) {
        const person = await stage().takesUp(who, `Chấm điểm: Hồ sơ của ${nominee}`);
        await person.fills(index === 0 ? 'Bề rộng' : 'Tận tâm', String(80 + turn));
        await person.presses('Nộp phiếu điểm');
        await person.isTold('Đã nộp phiếu điểm.');
      }
    const person = await inRound('scribe');
    await person.presses('Khép chấm điểm');
    await person.isTold('Đã khép chấm điểm.');
  });

  it('draws up the shortlist and meets with a quorum', async () => {
    const presider = await inRound('presider');
    await presider.follows('Chọn danh sách bỏ phiếu');
    for (const category of [units, people]) {
      await presider.section(category).presses('Đưa vào danh sách');
      await presider.section(category).reads('Không còn hồ sơ nào chờ chọn');
    }
    const scribe = await inRound('scribe');
    await scribe.follows('Mở phiên họp hội đồng');
    await scribe.inside(`${committee.wharf} – Uỷ viên`).chooses('Vắng');
    await scribe.presses('Mở phiên họp');
    await scribe.isTold('Đã mở phiên họp; có thể bỏ phiếu.');
  });

  it('votes in secret, and counts', async () => {
    for (const who of ['presider', 'scribe', 'judge', 'judge-2'])
      for (const nominee of nominees) {
        const person = await stage().takesUp(who, `Bỏ phiếu: Hồ sơ của ${nominee}`);
        await person.chooses('Đồng ý');
        await person.presses('Bỏ phiếu');
        await person.isTold('Đã bỏ phiếu.');
      }
    const presider = await inRound('presider');
    const ballots = presider.section('Phiên họp và bỏ phiếu').part.getByRole('row');
    for (const nominee of nominees) {
      const ballot = ballots.filter({ has: presider.page.getByRole('link', { name: nominee, exact: true }) });
      await ballot.getByRole('button', { name: 'Kiểm phiếu' }).click();
      await ballot.getByText('Được đề nghị').waitFor();
    }
  });

  it('publishes the proposals and decides', async () => {
    const scribe = await inRound('scribe');
    await scribe.follows('Công khai đề nghị');
    await scribe.fills('Nhận ý kiến đến ngày', today);
    await scribe.presses('Công khai đề nghị');
    await scribe.isTold('Đã công khai đề nghị.');
    const department = await inRound('department');
    await department.follows('Ra quyết định khen thưởng');
    await department.fills('Số, ký hiệu quyết định', decision);
    await department.presses('Ra quyết định khen thưởng');
    await department.isTold('Đã ra quyết định; giấy khen đã được cấp.');
  });

  it("shows the decision on the school's page, and the certificate to everybody", async () => {
    await stage().product.settled();
    const head = await stage().as('spring');
    await head.opens('/organizations?search=suoi%20trong');
    await head.follows(schools.spring);
    const praise = head.section('Khen thưởng').part.getByRole('listitem').filter({ hasText: units });
    await praise.getByText(`Quyết định ${decision}`).waitFor();
    const number = /Giấy khen số (\S+)/.exec(await praise.innerText())?.[1] ?? '';

    const stranger = personAt(await stage().browser.page());
    await stranger.opens('/certificates');
    await stranger.fills('Số giấy khen', number);
    await stranger.presses('Kiểm tra');
    await stranger.reads('Giấy khen này có thật và còn giá trị.');
    await stranger.reads(schools.spring);
  });
}
