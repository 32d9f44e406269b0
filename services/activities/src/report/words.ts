import type { PartialDate } from '@twinning/domain/partial-date';
import type { ActivityKind } from '../activity/activity.ts';

/** How the papers call each kind of activity. */
export const kindNames: Readonly<Record<ActivityKind, string>> = {
  THEMATIC_SESSION: 'chuyên đề',
  PROFESSIONAL_EXCHANGE: 'buổi giao lưu, sinh hoạt chuyên môn',
  OPEN_LESSON: 'tiết dự giờ',
  STUDY_VISIT: 'chuyến tham quan, học tập',
  VIRTUAL_VISIT: 'lượt tham quan trực tuyến',
  MANAGEMENT_EXCHANGE: 'buổi trao đổi công tác quản lý',
  RESOURCE_SHARING: 'đợt chia sẻ bài giảng điện tử, học liệu',
  TEACHER_SECONDMENT: 'đợt cử giáo viên cốt cán hỗ trợ',
  MATERIAL_SUPPORT: 'đợt hỗ trợ cơ sở vật chất, đồ dùng',
  CHARITY: 'hoạt động thiện nguyện',
  SIGNING_CONFERENCE: 'hội nghị ký kết',
  CLOSING_CONFERENCE: 'hội nghị tổng kết',
};

const slashed = (day: string) => day.split('-').toReversed().join('/');

/** dd/MM/yyyy, as far as the date is known. */
export function dateText({ value, precision }: PartialDate): string {
  if (value === null || precision === 'UNKNOWN') return 'không rõ ngày';
  if (precision === 'MONTH') return `tháng ${slashed(value).slice(3)}`;
  return precision === 'YEAR' ? `năm ${value.slice(0, 4)}` : `ngày ${slashed(value)}`;
}

export const dayText = (day: string): string => dateText({ value: day, precision: 'DAY' });

/** 1.176, as Vietnamese papers write it. */
export const numberText = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

/** "3 chuyên đề, 2 tiết dự giờ", the most frequent first. */
export function kindsText(activities: readonly { kind: ActivityKind }[]): string {
  const byKind = [...Map.groupBy(activities, ({ kind }) => kind)].map(([kind, all]) => ({ kind, count: all.length }));
  return byKind
    .toSorted((one, other) => other.count - one.count)
    .map(({ kind, count }) => `${numberText(count)} ${kindNames[kind]}`)
    .join(', ');
}
