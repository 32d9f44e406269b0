import { expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import type { Locator } from 'playwright-core';
import { scrollsSideways } from '../browser.ts';
import { type Person, personAt } from '../person.ts';
import { picture } from '../picture.ts';
import { drawnPhoto } from './drawn-photo.ts';
import { from, movement, type Stage, schools, theme, today } from './stage.ts';

const year = 'Báo cáo năm học';
const report = `${year} của ${schools.spring}`;
const counted = (school: string) => `Số người tham gia của ${school}`;

/** From an activity, recorded on a phone, to a yearly report that both offices have. */
export function doing(stage: () => Stage): void {
  it('records an activity with a photo on a phone', async () => {
    const person = await stage().onPhone('spring');
    await person.opens('/activities');
    await person.follows('Ghi nhận hoạt động');
    await person.selects('Loại hoạt động', 'Chuyên đề');
    await person.fills('Chủ đề', theme);
    await person.fills('Ngày diễn ra', addDays(today, -1));
    await counts(person, schools.spring, '12', '40');
    const photo = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto() };
    await person.part.getByLabel('Ảnh minh chứng').setInputFiles(photo);
    await person.part.getByRole('radio', { name: 'Phụ huynh đã đồng ý' }).check();
    await person.unfolds('Thêm chi tiết');
    await person.fills('Nơi tổ chức', schools.spring);
    await counts(person, schools.hill, '5', '20');
    await counts(person, schools.wharf, '6', '25');
    await person.fills('Chú thích ảnh', 'Những chiếc nón của buổi chuyên đề');
    await person.ticks('Chuyên đề nghề nón lá');
    expect(await scrollsSideways(person.page)).toBe(false);
    await person.presses('Lưu hoạt động');
    await person.isTold('Đã ghi nhận hoạt động.');
    await expectPhoto(person);
    expect(await scrollsSideways(person.page)).toBe(false);
    await person.opens(new URL(person.page.url()).pathname);
    await expectPhoto(person);
    await picture(person.page, 'activity-phone.png', person.section('Minh chứng').part.getByRole('figure'));
  });

  async function counts(person: Person, school: string, teachers: string, pupils: string) {
    const row = person.inside(counted(school));
    await row.fills('Giáo viên', teachers);
    await row.fills('Học sinh', pupils);
  }

  const expectPhoto = (person: Person) => expectPicture(person.section('Minh chứng').part.getByRole('img'));

  async function expectPicture(shown: Locator) {
    await shown.scrollIntoViewIfNeeded();
    const loaded = await shown.evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return image.naturalWidth;
    });
    expect(loaded).toBeGreaterThan(100);
  }

  async function confirms(who: string) {
    await stage().product.settled();
    const person = await stage().as(who);
    await person.opens('/');
    await person.line(theme).presses('Xác nhận');
    await person.isTold('Đã xác nhận hoạt động.');
  }

  it('is confirmed by one twin in one press; the other gives its own count, and the organiser answers', async () => {
    await confirms('hill');
    await stage().product.settled();
    const twin = await stage().as('wharf');
    await twin.opens('/');
    await twin.line(theme).follows(theme);
    await twin.unfolds('Số liệu khác');
    await twin.fills('Số học sinh theo đơn vị mình', '22');
    await twin.fills('Vì sao khác', 'Ba cháu ốm');
    await twin.presses('Gửi số khác');
    await twin.isTold('Đã gửi số khác.');
    await twin.row(schools.wharf).reads(`${schools.wharf}: 22`);

    const organiser = await stage().onPhone('spring');
    await organiser.page.reload();
    await organiser.reads('“Ba cháu ốm”');
    await organiser.inside(counted(schools.wharf)).fills('Học sinh', '22');
    await organiser.presses('Lưu số liệu và mời xác nhận lại');
    await organiser.isTold('Đã lưu số liệu.');
    await confirms('hill');
    await confirms('wharf');
    await organiser.page.reload();
    await organiser.reads('Đã xác nhận');
  });

  it('is shown to whoever comes by, with the picture whose people agree', async () => {
    const stranger = personAt(await stage().browser.page());
    await stranger.page.goto('/sign-in');
    await stranger.page.getByRole('link', { name: 'Hoạt động tiêu biểu' }).click();
    await stranger.page.getByRole('heading', { level: 1, name: 'Hoạt động tiêu biểu' }).waitFor();
    await stranger.part.getByRole('link', { name: theme }).click();
    await stranger.page.getByRole('heading', { level: 1, name: theme }).waitFor();
    await stranger.reads('Những chiếc nón của buổi chuyên đề');
    await expectPicture(stranger.part.getByRole('figure').getByRole('img'));
    await stranger.page.context().close();
  });

  it('opens a reporting period, and every twinned unit owes a report', async () => {
    const person = await stage().as('department');
    await person.opens('/reports');
    await person.follows('Mở kỳ báo cáo');
    await person.chooses(movement);
    await person.fills('Tên kỳ', year);
    await person.fills('Mã kỳ', 'nam-hoc-thu-nghiem');
    await person.fills('Từ ngày', from);
    await person.fills('Đến hết ngày', addDays(today, 30));
    await person.fills('Nộp trước ngày', addDays(today, 30));
    await person.presses('Mở kỳ báo cáo');
    await person.isTold('Đã mở kỳ báo cáo và giao hạn nộp.');
  });

  it('drafts the yearly report from the records and submits it', async () => {
    const person = await stage().takesUp('spring', `Soạn báo cáo: ${report}`);
    await person.follows('Lập báo cáo từ hồ sơ');
    await person.presses('Lập báo cáo từ hồ sơ');
    await person.isTold('Đã lập báo cáo từ hồ sơ.');
    await person.presses('Lưu báo cáo');
    await person.isTold('Đã lưu báo cáo.');
    await person.part.getByRole('article', { name: 'Văn bản báo cáo' }).getByText(theme).first().waitFor();
    await person.presses('Gửi báo cáo');
    await person.isTold('Đã gửi báo cáo.');
  });

  it('is returned by one office with a reason, revised, and accepted by both', async () => {
    const south = await stage().takesUp('south', `Duyệt báo cáo: ${report}`);
    await south.unfolds('Trả lại để bổ sung');
    await south.fills('Cần bổ sung gì', 'Bổ sung số giáo viên');
    await south.presses('Trả lại để bổ sung');
    await south.isTold('Đã trả lại báo cáo để bổ sung.');
    await accepts('north');

    const head = await stage().takesUp('spring', `Bổ sung báo cáo: ${report}`);
    await head.reads('Bổ sung số giáo viên');
    await head.follows('Sửa lời');
    await head.part.getByRole('textbox', { name: 'Đánh giá chung' }).fill('Có 23 giáo viên tham gia.');
    await head.presses('Lưu báo cáo');
    await head.reads('Có 23 giáo viên tham gia.');
    await head.presses('Gửi báo cáo');
    await head.isTold('Đã gửi báo cáo.');

    await accepts('south');
    await (await stage().as('south')).reads('Đã khoá sổ');
  });

  async function accepts(office: string) {
    const person = await stage().takesUp(office, `Duyệt báo cáo: ${report}`);
    await person.presses('Nhận báo cáo');
    await person.isTold('Đã nhận báo cáo.');
  }
}
