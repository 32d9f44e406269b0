import type { Place } from '../place.ts';
import type { Random } from '../random.ts';
import type { ActivityRecord } from '../records/activity.ts';
import type { PersonId } from '../records/organization.ts';
import type {
  CategoryRecord,
  EligibilityRecord,
  NominationRecord,
  ScoreSheetRecord,
  SeatRecord,
} from '../records/recognition.ts';
import type { ObligationRecord } from '../records/report.ts';
import type { School } from './school.ts';

type Wanted = {
  place: Place;
  random: Random;
  category: CategoryRecord;
  school: School;
  personId: PersonId | null;
  activities: readonly ActivityRecord[];
  judges: readonly SeatRecord[];
  obligations: readonly ObligationRecord[];
  /** Whether the secretary has already run the rules over it. */
  assessed: boolean;
  declared: PersonId | null;
};

const submittedOn = '2025-05-26';
const scoredOn = '2025-06-09';

export function nomination(wanted: Wanted): NominationRecord {
  const { place, random, category, school, assessed, declared } = wanted;
  const findings = eligibility(wanted);
  const fails = findings.some(({ outcome }) => outcome === 'FAIL');
  const status = !assessed ? 'SUBMITTED' : fails ? 'INELIGIBLE' : 'ELIGIBLE';
  return {
    id: place.id('nom', `${category.id}:${school.record.id}`, submittedOn),
    categoryId: category.id,
    organizationId: school.record.id,
    personId: wanted.personId,
    nominatorId: school.record.id,
    status,
    submittedOn,
    dossier: dossier(wanted),
    eligibility: assessed ? findings : [],
    sheets: status === 'ELIGIBLE' ? sheets(random, category, wanted.judges) : [],
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
    {
      title: 'Thành tích',
      items: activities
        .filter(({ countsFrom }) => countsFrom !== null && countsFrom <= submittedOn)
        .map(({ theme, id }) => ({ text: theme, sourceId: id })),
    },
  ];
}

/** Only reports that had fallen due by the day of submission are held against a school. */
function eligibility({ obligations }: Wanted): EligibilityRecord[] {
  const due = obligations.filter(({ dueOn }) => dueOn <= submittedOn);
  const owed = due.filter(({ status }) => status === 'OVERDUE').length;
  return [
    finding('dang-hoat-dong', 'Đơn vị đang hoạt động', 'PASS', 'Đơn vị không bị giải thể.'),
    due.length === 0
      ? finding('bao-cao', 'Báo cáo hằng năm', 'UNKNOWN', 'Chưa có kỳ báo cáo nào đến hạn.')
      : {
          ...finding(
            'bao-cao',
            'Báo cáo hằng năm',
            owed ? 'FAIL' : 'PASS',
            owed ? `Còn thiếu ${owed} báo cáo đã đến hạn.` : 'Không nợ báo cáo nào đã đến hạn.',
          ),
          sourceId: due.at(-1)!.reportId,
        },
    finding('khieu-nai', 'Không có khiếu nại, kỷ luật đang xem xét', 'UNKNOWN', 'Chưa có nguồn dữ liệu.'),
  ];
}

const finding = (
  rule: string,
  title: string,
  outcome: EligibilityRecord['outcome'],
  note: string,
): EligibilityRecord => ({ rule, title, outcome, note, sourceId: null });

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
