import { addDays, type Day } from '@twinning/domain/day';
import type { Random } from '../random.ts';
import type { ActivityStatus, DisputeRecord, ParticipationRecord } from '../records/activity.ts';
import type { School } from './school.ts';

type Counted = {
  status: ActivityStatus;
  participation: ParticipationRecord[];
  disputes: DisputeRecord[];
};

const reasons = ['Danh sách ký nhận của trường ít hơn số đã ghi', 'Một số giáo viên dự trực tuyến chưa được tính'];

/** Who came, what the twins say to it, and so whether the record is confirmed, still open or disputed. */
export function counted(random: Random, parties: readonly School[], organizer: School, recordedOn: Day): Counted {
  const fate = random.next();
  const status = fate < 0.82 ? 'CONFIRMED' : fate < 0.96 ? 'RECORDED' : 'DISPUTED';
  const twins = parties.filter((party) => party !== organizer);
  const open = status === 'CONFIRMED' ? null : random.pick(twins);
  const participation = parties.map((party): ParticipationRecord => {
    const host = party === organizer;
    const confirms = !host && party !== open;
    return {
      organizationId: party.record.id,
      teachers: host ? random.between(10, 45) : random.between(4, 20),
      pupils: random.chance(0.6) ? random.between(host ? 20 : 8, host ? 120 : 45) : 0,
      confirmedOn: confirms ? addDays(recordedOn, random.between(1, 9)) : null,
    };
  });
  const disputed = status === 'DISPUTED' || (status === 'CONFIRMED' && random.chance(0.02));
  return {
    status,
    participation,
    disputes: disputed ? [dispute(random, open ?? twins[0]!, participation, recordedOn)] : [],
  };
}

/** A dispute on a confirmed activity is one that was settled before the twin confirmed. */
function dispute(
  random: Random,
  twin: School,
  participation: readonly ParticipationRecord[],
  recordedOn: Day,
): DisputeRecord {
  const own = participation.find(({ organizationId }) => organizationId === twin.record.id)!;
  return {
    organizationId: twin.record.id,
    aboutId: twin.record.id,
    teachers: own.teachers! - random.between(1, 3),
    pupils: own.pupils,
    reason: random.pick(reasons),
    raisedOn: recordedOn,
    resolvedOn: own.confirmedOn,
  };
}
