import type { Field } from './fields.ts';

export const field = (
  name: string,
  header: string,
  also: readonly string[],
  required: boolean,
  example: string,
  vi: string,
  en: string,
): Field => ({ name, header, also, required, example, explanation: { vi, en } });

const unit = (name: string, header: string, also: readonly string[], required: boolean, example: string) =>
  field(
    name,
    header,
    also,
    required,
    example,
    'Mã của đơn vị, hoặc tên đầy đủ khi chỉ có một đơn vị mang tên ấy.',
    'Code of the body, or its full name when only one bears it.',
  );

const personCode = field(
  'personCode',
  'Mã định danh',
  ['Mã cán bộ', 'Mã giáo viên', 'Mã số cán bộ', 'Staff code'],
  false,
  'CB-000123',
  'Mã riêng của từng người, nếu có; nhờ mã mà người trùng tên không bị lẫn.',
  'The code of the person, if there is one; it tells namesakes apart.',
);
const personName = field(
  'personName',
  'Họ và tên',
  ['Họ tên', 'Tên', 'Full name', 'Name'],
  true,
  'Nguyễn Thị Lan',
  'Họ và tên đầy đủ, 2 đến 100 chữ.',
  'Full name, 2 to 100 letters.',
);
export const workplace = unit(
  'organization',
  'Đơn vị',
  ['Mã đơn vị', 'Tên đơn vị', 'Trường', 'Unit'],
  true,
  'th-kim-lien',
);
const day = (name: string, header: string, also: readonly string[], required: boolean, vi: string, en: string) =>
  field(name, header, also, required, '01/07/2025', vi, en);

export const organizationFields: readonly Field[] = [
  field(
    'code',
    'Mã đơn vị',
    ['Mã', 'Mã trường', 'Code'],
    true,
    'th-kim-lien',
    'Mã dùng trong thành phố; nhờ mã mà biết đơn vị đã có hay chưa.',
    'Local code; it tells whether the body is already in the register.',
  ),
  field(
    'name',
    'Tên đơn vị',
    ['Tên', 'Tên trường', 'Tên đầy đủ', 'Name'],
    true,
    'Trường Tiểu học Kim Liên',
    'Tên chính thức đầy đủ, 3 đến 200 chữ.',
    'Full official name, 3 to 200 letters.',
  ),
  field(
    'kind',
    'Loại đơn vị',
    ['Loại', 'Loại hình', 'Kind'],
    true,
    'Trường',
    'Trường, Trung tâm GDNN-GDTX, UBND xã, UBND phường, Phòng GD&ĐT, Cụm chuyên môn, Sở GD&ĐT, Công đoàn, Đảng uỷ, Bộ hoặc Báo chí.',
    'School, centre, commune committee, district office, professional cluster, department, trade union, party committee, ministry or press.',
  ),
  field(
    'levels',
    'Cấp học',
    ['Cấp', 'Bậc học', 'Levels'],
    false,
    'TH, THCS',
    'MN, TH, THCS, THPT; nhiều cấp thì cách nhau bằng dấu phẩy. Trường phải có.',
    'MN, TH, THCS, THPT, with commas between them. Schools need one.',
  ),
  field(
    'zone',
    'Khu vực',
    ['Vùng', 'Zone'],
    false,
    'Nội thành',
    'Nội thành hoặc Ngoại thành.',
    'Urban (Nội thành) or suburban (Ngoại thành).',
  ),
  unit(
    'parent',
    'Đơn vị quản lý',
    ['Cơ quan quản lý', 'Mã đơn vị quản lý', 'Cấp trên', 'Superior'],
    false,
    'ubnd-phuong-kim-lien',
  ),
  day(
    'from',
    'Từ ngày',
    ['Ngày thành lập', 'Ngày hiệu lực', 'From'],
    true,
    'Đơn vị mới: ngày đầu tiên. Đơn vị đã có: ngày mà nội dung thay đổi bắt đầu đúng.',
    'New body: its first day. Known body: the day from which the changes hold.',
  ),
  field(
    'moetCode',
    'Mã Bộ GD&ĐT',
    ['Mã Bộ', 'Mã MOET', 'MOET code'],
    false,
    '',
    'Mã của Bộ Giáo dục và Đào tạo, nếu có.',
    'Code of the ministry, if there is one.',
  ),
  field(
    'gsoCode',
    'Mã Tổng cục Thống kê',
    ['Mã GSO', 'Mã thống kê', 'GSO code'],
    false,
    '',
    'Mã đơn vị hành chính của cơ quan thống kê, nếu có.',
    'Code of the statistics office, if there is one.',
  ),
];

export const personFields: readonly Field[] = [
  personCode,
  personName,
  workplace,
  field(
    'position',
    'Chức vụ',
    ['Vị trí', 'Position'],
    true,
    'Giáo viên',
    'Chức vụ hoặc vị trí việc làm, 2 đến 100 chữ.',
    'Position, 2 to 100 letters.',
  ),
  day(
    'from',
    'Từ ngày',
    ['Ngày bắt đầu', 'From'],
    false,
    'Ngày bắt đầu giữ chức vụ; để trống nếu không rõ.',
    'First day in the position; empty when unknown.',
  ),
];

export const appointmentFields: readonly Field[] = [
  workplace,
  personCode,
  personName,
  field(
    'position',
    'Chức vụ',
    ['Vị trí', 'Position'],
    true,
    'Hiệu trưởng',
    'Chức vụ được bổ nhiệm, 2 đến 100 chữ.',
    'Position, 2 to 100 letters.',
  ),
  field(
    'isHead',
    'Người đứng đầu',
    ['Đứng đầu', 'Head'],
    false,
    'Có',
    'Có hoặc Không; để trống thì Hiệu trưởng, Giám đốc, Trưởng phòng, Chủ tịch là người đứng đầu.',
    'Yes (Có) or no (Không); left empty, headmasters, directors, heads of office and chairs are.',
  ),
  day('from', 'Từ ngày', ['Ngày bổ nhiệm', 'From'], true, 'Ngày đầu tiên giữ chức vụ.', 'First day in the position.'),
  day(
    'to',
    'Đến ngày',
    ['Ngày thôi giữ chức', 'Đến hết ngày', 'To'],
    false,
    'Ngày đầu tiên không còn giữ chức vụ; để trống nếu còn giữ.',
    'First day after the term; empty while it lasts.',
  ),
];

export const reorganizationFields: readonly Field[] = [
  field(
    'decree',
    'Số quyết định',
    ['Số/ký hiệu', 'Số hiệu văn bản', 'Nghị quyết', 'Decree'],
    true,
    '1656/NQ-UBTVQH15',
    'Số, ký hiệu của nghị quyết hoặc quyết định; các dòng cùng số thành một đợt sắp xếp.',
    'Symbol of the decree; rows with the same symbol form one reorganisation.',
  ),
  day(
    'effectiveOn',
    'Ngày hiệu lực',
    ['Từ ngày', 'Effective on'],
    true,
    'Ngày quyết định có hiệu lực.',
    'The day on which it takes effect.',
  ),
  field(
    'kind',
    'Hình thức',
    ['Loại', 'Kind'],
    true,
    'Sáp nhập',
    'Kế thừa, Sáp nhập, Chia tách, Giải thể, Đổi tên hoặc Chuyển.',
    'Continues, absorbed, divided, dissolved, renamed or transferred.',
  ),
  unit('source', 'Đơn vị cũ', ['Mã đơn vị cũ', 'Nguồn', 'Source'], true, 'phuong-kim-lien-cu'),
  unit('target', 'Đơn vị mới', ['Mã đơn vị mới', 'Đích', 'Target'], false, 'ubnd-phuong-kim-lien'),
  field(
    'share',
    'Phần',
    ['Tỷ lệ', 'Share'],
    false,
    'Toàn bộ',
    'Toàn bộ hoặc Một phần; để trống là Toàn bộ.',
    'Whole or part; whole when empty.',
  ),
  field(
    'name',
    'Tên mới',
    ['Tên sau sắp xếp', 'New name'],
    false,
    '',
    'Tên mới, khi đổi tên; hoặc tên của đơn vị mới chưa có trong sổ, khi ấy đơn vị được lập theo loại và cấp trên của đơn vị cũ.',
    'The new name of a body that is renamed, or the name of a new body: it is founded as what the old one was, under the same superior.',
  ),
  field(
    'note',
    'Ghi chú',
    ['Note'],
    false,
    '',
    'Phần nào của đơn vị, căn cứ, hoặc điều cần biết.',
    'Which part, on what ground, or what else is worth knowing.',
  ),
];
