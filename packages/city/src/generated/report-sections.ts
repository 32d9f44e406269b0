import type { ActivityRecord } from '../records/activity.ts';
import type { ReportRecord } from '../records/report.ts';
import type { School } from './school.ts';
import { otherKinds } from './texts.ts';

type Section = ReportRecord['sections'][number];

const firstStrand = new Set(otherKinds.filter(([, strand]) => strand === 'nha-truong').map(([kind]) => kind));
const plain = (code: Section['code'], text: string): Section => ({ code, text, figures: [], activityIds: [] });

/** A report drafted from the records: what the pair did in the period, strand by strand. */
export function sectionsOf(party: School, done: readonly ActivityRecord[]): Section[] {
  const first = done.filter(({ kind }) => firstStrand.has(kind));
  const second = done.filter(({ kind }) => !firstStrand.has(kind));
  return [
    plain('DIRECTION', 'Nhà trường phổ biến kế hoạch đến toàn thể cán bộ, giáo viên và phân công người phụ trách.'),
    results('RESULTS_STRAND_1', party, first),
    results('RESULTS_STRAND_2', party, second),
    plain('NEXT_STEPS', 'Tiếp tục thực hiện kế hoạch phối hợp với trường kết nghĩa.'),
  ];
}

function results(code: Section['code'], party: School, activities: readonly ActivityRecord[]): Section {
  const present = activities.flatMap(({ participation }) =>
    participation.filter(({ organizationId }) => organizationId === party.record.id),
  );
  return {
    code,
    text: activities.length ? `Đã tổ chức ${activities.length} hoạt động.` : 'Chưa tổ chức hoạt động nào trong kỳ.',
    figures: [
      { label: 'Số hoạt động', value: activities.length },
      { label: 'Lượt giáo viên', value: present.reduce((sum, { teachers }) => sum + (teachers ?? 0), 0) },
      { label: 'Lượt học sinh', value: present.reduce((sum, { pupils }) => sum + (pupils ?? 0), 0) },
    ],
    activityIds: activities.map(({ id }) => id),
  };
}
