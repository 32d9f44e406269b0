import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import type { ActivityRecord } from '../records/activity.ts';
import type { PersonId } from '../records/organization.ts';
import type { CategoryRecord, NominationRecord, ScoreSheetRecord, SeatRecord } from '../records/recognition.ts';
import type { School } from './school.ts';

type Wanted = {
  place: Place;
  random: Random;
  category: CategoryRecord;
  school: School;
  personId: PersonId | null;
  activities: readonly ActivityRecord[];
  judges: readonly SeatRecord[];
  standing: 'SUBMITTED' | 'ELIGIBLE' | 'INELIGIBLE';
  declared: PersonId | null;
};

const submittedOn = '2025-05-26';
const scoredOn = '2025-06-09';

export function nomination(wanted: Wanted): NominationRecord {
  const { place, random, category, school, standing, declared } = wanted;
  return {
    id: place.id('nom', `${category.id}:${school.record.id}`, submittedOn),
    categoryId: category.id,
    organizationId: school.record.id,
    personId: wanted.personId,
    nominatorId: school.record.id,
    status: standing,
    submittedOn,
    dossier: dossier(wanted),
    eligibility: standing === 'SUBMITTED' ? [] : eligibility(standing),
    sheets: standing === 'ELIGIBLE' ? sheets(random, category, wanted.judges) : [],
    declaredConflicts: declared
      ? [{ personId: declared, reason: 'Có người thân trong hồ sơ đề nghị (trình diễn)', declaredOn: submittedOn }]
      : [],
  };
}

function dossier({ activities, school }: Wanted): NominationRecord['dossier'] {
  return [
    {
      title: 'Sơ lược',
      items: [{ text: `${school.shortName} tham gia phong trào theo biên bản ghi nhớ đã ký.`, sourceId: null }],
    },
    { title: 'Thành tích', items: activities.map(({ theme, id }) => ({ text: theme, sourceId: id })) },
  ];
}

function eligibility(standing: 'ELIGIBLE' | 'INELIGIBLE'): NominationRecord['eligibility'] {
  const passed = standing === 'ELIGIBLE';
  return [
    { rule: 'dang-hoat-dong', title: 'Đơn vị đang hoạt động', outcome: 'PASS', note: 'Đơn vị không bị giải thể.' },
    {
      rule: 'bao-cao-dung-han',
      title: 'Báo cáo đúng hạn',
      outcome: passed ? 'PASS' : 'FAIL',
      note: passed ? 'Đã nộp đủ báo cáo các năm.' : 'Còn thiếu báo cáo năm học 2023–2024.',
    },
    {
      rule: 'khieu-nai-ky-luat',
      title: 'Không có khiếu nại, kỷ luật đang xem xét',
      outcome: 'UNKNOWN',
      note: 'Chưa có nguồn dữ liệu.',
    },
  ];
}

/** Every judge has a temper: some are strict with all, and all agree roughly on who is better. */
function sheets(random: Random, category: CategoryRecord, judges: readonly SeatRecord[]): ScoreSheetRecord[] {
  const merit = random.between(62, 90);
  return judges.map(({ id }, index) => ({
    seatId: id,
    handedInOn: scoredOn,
    scores: category.criteria.map((criterion) => ({
      criterionId: criterion.id,
      value: Math.min(100, Math.max(0, merit - 4 * (index % 3) + random.between(-6, 6))),
    })),
  }));
}
