import { addDays, type Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import type { Place } from '../place.ts';
import { generated } from '../provenance.ts';
import type { Random } from '../random.ts';
import type { ActivityRecord } from '../records/activity.ts';
import type { OrganizationId } from '../records/organization.ts';
import type { ObligationRecord, ReportingPeriodRecord, ReportRecord } from '../records/report.ts';
import { sectionsOf } from './report-sections.ts';
import { reportsOn } from './reporting.ts';
import type { School } from './school.ts';
import { supervisorsOf, type Twinning } from './twinning.ts';

type Fate = 'MISSING' | 'EXTENDED' | 'WAIVED' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'LOCKED';
const fates: readonly (readonly [upTo: number, fate: Fate])[] = [
  [0.06, 'MISSING'],
  [0.065, 'EXTENDED'],
  [0.07, 'WAIVED'],
  [0.085, 'DRAFT'],
  [0.15, 'SUBMITTED'],
  [0.19, 'RETURNED'],
  [0.25, 'ACCEPTED'],
  [1, 'LOCKED'],
];

/** What every generated party of a signed pair owed, and what became of it. */
export function reportsOf(
  place: Place,
  twinnings: readonly Twinning[],
  activities: readonly ActivityRecord[],
  periods: readonly ReportingPeriodRecord[],
): { obligations: ObligationRecord[]; reports: ReportRecord[] } {
  const random = place.random('reports');
  const held = Map.groupBy(activities, ({ partnershipId }) => partnershipId);
  const obligations: ObligationRecord[] = [];
  const reports: ReportRecord[] = [];
  for (const { record, parties } of twinnings) {
    for (const period of periods.filter((each) => record.period.from && reportsOn(each, record.period.from))) {
      const done = (held.get(record.id) ?? []).filter(
        ({ countsFrom }) => countsFrom !== null && covers(period.period, countsFrom),
      );
      for (const party of parties) {
        const [obligation, report] = owed(place, random, party, parties, period, done);
        obligations.push(obligation);
        if (report) reports.push(report);
      }
    }
  }
  return { obligations, reports };
}

function owed(
  place: Place,
  random: Random,
  party: School,
  parties: readonly School[],
  period: ReportingPeriodRecord,
  done: readonly ActivityRecord[],
): [ObligationRecord, ReportRecord | null] {
  const roll = random.next();
  const drawn = fates.find(([upTo]) => roll < upTo)![1];
  const recipientIds = supervisorsOf(parties, addDays(period.dueOn, -1));
  const fate = drawn === 'ACCEPTED' && recipientIds.length < 2 ? 'LOCKED' : drawn;
  const key = `${party.record.id}:${period.code}`;
  const obligationId = place.id('obl', key, period.period.from);
  const report = isReport(fate)
    ? reportOf(place, random, { key, party, period, obligationId, recipientIds, fate, done })
    : null;
  const waits = fate === 'MISSING' || fate === 'DRAFT';
  const obligation: ObligationRecord = {
    id: obligationId,
    organizationId: party.record.id,
    periodId: period.id,
    dueOn: fate === 'EXTENDED' ? addDays(period.dueOn, 10) : period.dueOn,
    recipientIds,
    status: waits ? 'OVERDUE' : fate === 'EXTENDED' || fate === 'WAIVED' ? fate : 'FULFILLED',
    reason:
      fate === 'EXTENDED' ? 'Trường đổi hiệu trưởng' : fate === 'WAIVED' ? 'Trường sửa chữa lớn trong học kỳ' : null,
    reportId: report?.id ?? null,
  };
  return [obligation, report];
}

type Written = Exclude<Fate, 'MISSING' | 'EXTENDED' | 'WAIVED'>;
const isReport = (fate: Fate): fate is Written => !['MISSING', 'EXTENDED', 'WAIVED'].includes(fate);

type Wanted = {
  key: string;
  party: School;
  period: ReportingPeriodRecord;
  obligationId: ObligationRecord['id'];
  recipientIds: readonly OrganizationId[];
  fate: Written;
  done: readonly ActivityRecord[];
};

function reportOf(
  place: Place,
  random: Random,
  { key, party, period, obligationId, recipientIds, fate, done }: Wanted,
): ReportRecord {
  const late = random.chance(0.09);
  const written = addDays(period.dueOn, late ? random.between(0, 8) : -random.between(1, 24));
  const submittedOn = fate === 'DRAFT' ? null : written;
  return {
    id: place.id('rep', key, written),
    organizationId: party.record.id,
    periodId: period.id,
    obligationId,
    status: fate,
    submittedOn,
    timely: submittedOn === null ? null : submittedOn < period.dueOn,
    recipients: recipientIds.map((organizationId, index) => ({
      organizationId,
      ...decision(random, fate, index, written),
    })),
    sections: sectionsOf(
      party,
      done.filter(({ countsFrom }) => countsFrom! <= written),
    ),
    ...generated,
  };
}

function decision(random: Random, fate: Written, index: number, written: Day) {
  const decidedOn = addDays(written, random.between(1, 6));
  if (fate === 'LOCKED' || (fate === 'ACCEPTED' && index === 0))
    return { status: 'ACCEPTED' as const, decidedOn, reason: null };
  if (fate === 'RETURNED' && index === 0)
    return { status: 'RETURNED' as const, decidedOn, reason: 'Đề nghị bổ sung kết quả nội dung 2' };
  return { status: 'AWAITING' as const, decidedOn: null, reason: null };
}
