import type { Random } from '../random.ts';

const families = [
  'Nguyễn',
  'Nguyễn',
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Đinh',
];
const women = [
  'Thị Lan',
  'Thị Hạnh',
  'Thu Hà',
  'Thị Nga',
  'Ngọc Ánh',
  'Thị Thơm',
  'Bích Ngọc',
  'Thị Oanh',
  'Minh Nguyệt',
  'Thị Vân',
  'Thanh Tâm',
  'Thị Liên',
  'Hồng Nhung',
  'Thị Tuyết',
  'Kim Dung',
  'Thị Xuân',
];
const men = [
  'Văn Hùng',
  'Đức Thắng',
  'Văn Tuấn',
  'Quang Minh',
  'Xuân Trường',
  'Hữu Phước',
  'Văn Nam',
  'Mạnh Cường',
  'Ngọc Sơn',
  'Văn Hải',
  'Anh Dũng',
  'Quốc Việt',
];

/** An invented name; most heads of preschools are women. */
export function personName(random: Random, shareOfWomen: number): string {
  return `${random.pick(families)} ${random.pick(random.chance(shareOfWomen) ? women : men)}`;
}
