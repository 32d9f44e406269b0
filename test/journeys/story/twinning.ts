import { it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { from, movement, offices, type Stage, schools, to, today } from './stage.ts';

const districts = 'Miền Bắc – Miền Nam';
const trio = 'Ba trường mầm non';
const symbol = '01/KHLT-ST-DC-BN';

/** From a movement to a joint plan that the offices have. */
export function twinning(stage: () => Stage): void {
  async function proposes(who: string, title: string, parties: Record<string, string>, parent?: string) {
    const person = await stage().as(who);
    await person.opens('/partnerships');
    await person.follows('Đề xuất kết nghĩa');
    for (const [search, name] of Object.entries(parties)) {
      await person.fills('Tìm đơn vị', search);
      await person.presses('Tìm');
      await person.ticks(name);
    }
    await person.presses('Tiếp tục');
    await person.fills('Tên kết nghĩa', title);
    await person.fills('Từ ngày', from);
    await person.fills('Đến hết ngày', to);
    await person.selects('Phong trào', movement);
    if (parent) await person.selects('Thuộc kết nghĩa cấp phòng', parent);
    await person.presses('Gửi đề xuất');
    await person.isTold('Đã đề xuất kết nghĩa.');
  }

  async function agrees(who: string, title: string) {
    const person = await stage().takesUp(who, `Đồng ý: ${title}`);
    await person.presses('Đồng ý kết nghĩa');
    await person.isTold('Đã đồng ý kết nghĩa.');
  }

  async function signs(who: string, title: string, position?: string) {
    const person = await stage().takesUp(who, `Ký: ${title}`);
    if (position) {
      await person.unfolds('Ghi người ký và chức vụ');
      await person.fills('Chức vụ', position);
    }
    await person.presses('Ký biên bản ghi nhớ');
    await person.isTold('Đã ký biên bản ghi nhớ.');
  }

  it('goes on with a movement that the department opens', async () => {
    const person = await stage().as('department');
    await person.opens('/movements');
    await person.follows('Mở phong trào');
    await person.fills('Tên phong trào', movement);
    await person.fills('Mã', 'phong-trao-thu-nghiem');
    await person.fills('Nội dung 1', 'Nhà trường cùng chung tay phát triển');
    await person.fills('Nội dung 2', 'Thầy cô cùng sẻ chia trách nhiệm');
    await person.fills('Từ ngày', from);
    await person.fills('Đến hết ngày', to);
    await person.presses('Mở phong trào');
    await person.isTold('Đã mở phong trào.');
  });

  it('twins two district offices, which agree and sign', async () => {
    await proposes('north', districts, { 'mien nam': offices.south });
    await agrees('south', districts);
    const person = await stage().takesUp('north', `Soạn biên bản ghi nhớ: ${districts}`);
    await person.follows('Soạn biên bản ghi nhớ');
    await person.fills('Tên biên bản', 'Biên bản ghi nhớ hai phòng');
    await person.fills('Nơi ký', 'Hà Nội');
    await person.presses('Bỏ cam kết 1');
    await person.presses('Lưu biên bản');
    await person.isTold('Đã lưu biên bản ghi nhớ.');
    await person.presses('Trình ký biên bản');
    await person.isTold('Đã trình biên bản ghi nhớ để các bên ký.');
    await signs('north', districts);
    await signs('south', districts);
    await (await stage().as('south')).reads('Đang thực hiện');
  });

  it('twins three schools under them with the consent of both supervisors', async () => {
    await proposes('spring', trio, { 'doi che xanh': schools.hill, 'ben nua': schools.wharf }, districts);
    await agrees('hill', trio);
    await agrees('wharf', trio);
    for (const office of ['north', 'south']) {
      const person = await stage().takesUp(office, `Chấp thuận: ${trio}`);
      await person.presses('Chấp thuận');
      await person.isTold('Đã chấp thuận.');
    }
    await (await stage().as('south')).reads('Cấp trên chấp thuận');
  });

  it('puts commitments into a memorandum, which all three sign', async () => {
    const person = await stage().takesUp('spring', `Soạn biên bản ghi nhớ: ${trio}`);
    await person.follows('Soạn biên bản ghi nhớ');
    await person.fills('Tên biên bản', 'Biên bản ghi nhớ ba trường');
    await person.presses('Thêm cam kết');
    const [first, second] = [person.inside('Cam kết 1'), person.inside('Cam kết 2')];
    await first.fills('Việc sẽ làm', 'Tổ chức chuyên đề chung mỗi học kỳ');
    await first.fills('Hạn', addDays(today, 100));
    await first.selects('Thuộc nội dung của phong trào', 'Nhà trường cùng chung tay phát triển');
    await second.fills('Việc sẽ làm', 'Cử giáo viên cốt cán hỗ trợ');
    await second.selects('Đơn vị phụ trách', schools.wharf);
    await person.presses('Lưu biên bản');
    await person.presses('Trình ký biên bản');
    await person.isTold('Đã trình biên bản ghi nhớ để các bên ký.');
    await signs('spring', trio, 'Hiệu trưởng');
    await signs('hill', trio, 'Hiệu trưởng');
    await signs('wharf', trio);
    await (await stage().as('wharf')).section('Cam kết').reads('Cử giáo viên cốt cán hỗ trợ');
  });

  it('agrees on a joint plan and files it with the offices', async () => {
    const person = await stage().takesUp('spring', `Soạn kế hoạch phối hợp: ${trio}`);
    await person.follows('Soạn kế hoạch phối hợp');
    await person.fills('Số, ký hiệu', symbol);
    await person.inside('Nội dung 1').fills('Việc sẽ làm', 'Chuyên đề nghề nón lá');
    await person.inside('Nội dung 2').fills('Việc sẽ làm', 'Dự giờ chéo giữa ba trường');
    await person.presses('Lưu kế hoạch');
    await person.isTold('Đã lưu kế hoạch phối hợp.');
    for (const who of ['hill', 'wharf']) {
      const twin = await stage().takesUp(who, `Thống nhất kế hoạch: ${trio}`);
      await twin.presses(`Thống nhất kế hoạch ${symbol}`);
      await twin.isTold('Đã thống nhất kế hoạch.');
    }
    await person.page.reload();
    await person.presses(`Gửi kế hoạch lên cấp trên ${symbol}`);
    await person.isTold('Đã gửi kế hoạch lên cấp trên.');
    await person.section('Kế hoạch phối hợp').reads('Đã gửi cấp trên');
  });
}
