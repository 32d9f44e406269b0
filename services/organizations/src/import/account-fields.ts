import { field, workplace } from './field-lists.ts';
import type { Field } from './fields.ts';

export const accountFields: readonly Field[] = [
  workplace,
  field(
    'name',
    'Họ và tên',
    ['Họ tên', 'Tên', 'Full name', 'Name'],
    true,
    'Nguyễn Thị Lan',
    'Họ và tên đầy đủ của người được mời, 2 đến 100 chữ.',
    'Full name of the invited, 2 to 100 letters.',
  ),
  field(
    'role',
    'Vai trò',
    ['Chức vụ', 'Quyền', 'Role'],
    true,
    'Hiệu trưởng',
    'Hiệu trưởng, Cán bộ nhà trường, Chuyên viên Phòng, Chuyên viên xã, phường, Điều phối cụm, Chuyên viên Sở hoặc Kiểm tra viên.',
    'Head or staff of a school; officer of a district office, a commune or the department; cluster coordinator; auditor.',
  ),
  field(
    'email',
    'Thư điện tử',
    ['Email', 'E-mail', 'Địa chỉ thư'],
    false,
    'lan@truong.edu.vn',
    'Thư mời được gửi đến đây; để trống thì lời mời được in ra phiếu.',
    'Where the letter goes; left empty, the invitation is printed.',
  ),
  field(
    'phone',
    'Số điện thoại',
    ['Điện thoại', 'SĐT', 'Phone'],
    false,
    '0912 345 678',
    'Số để đăng nhập khi không có thư điện tử.',
    'A number to sign in with where there is no e-mail address.',
  ),
  field(
    'from',
    'Từ ngày',
    ['Ngày bắt đầu', 'From'],
    false,
    '01/07/2025',
    'Ngày đầu tiên có quyền; để trống là ngày lưu.',
    'First day of the right; the day of saving when empty.',
  ),
];
