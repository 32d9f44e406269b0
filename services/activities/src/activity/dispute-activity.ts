import { Refusal } from '@twinning/domain/refusal';
import { type Activity, type CountDispute, twinsOf } from './activity.ts';
import { OwnRecord } from './confirm-activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { assertPlausible } from './plausible-counts.ts';
import { ActivityNotRecorded, NotAParty, UnknownParticipant } from './refusals.ts';

export class NothingDisputed extends Refusal {
  constructor() {
    super({
      vi: 'Số liệu bạn nêu trùng với số đã ghi, hoặc bạn chưa nêu số nào. Nếu đúng, hãy xác nhận hoạt động.',
      en: 'Your counts are those recorded, or you gave none. If they are right, confirm the activity.',
    });
  }
}

export class AlreadyDisputed extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn đã nêu số khác và đang chờ đơn vị chủ trì trả lời.',
      en: 'Your organization has given another count already and waits for the organizer.',
    });
  }
}

export type DisputeActivity = Omit<CountDispute, 'raisedAt' | 'resolvedAt'> & { at: Date };

/** A twin sets its own count beside the recorded one; both stay visible until the organizer answers. */
export function disputeActivity(
  activity: Activity,
  partyIds: readonly string[],
  { at, ...given }: DisputeActivity,
): ActivityEvent[] {
  const { organizationId, aboutId, teachers, pupils } = given;
  if (activity.organizerId === organizationId) throw new OwnRecord();
  if (!twinsOf(activity, partyIds).includes(organizationId)) throw new NotAParty();
  if (activity.status !== 'RECORDED' && activity.status !== 'DISPUTED') throw new ActivityNotRecorded();
  const recorded = activity.participation.find((each) => each.organizationId === aboutId);
  if (!recorded) throw new UnknownParticipant();
  assertPlausible([given]);
  const differs = (count: number | null, known: number | null) => count !== null && count !== known;
  if (!differs(teachers, recorded.teachers) && !differs(pupils, recorded.pupils)) throw new NothingDisputed();
  const open = activity.disputes.some(
    (each) => each.organizationId === organizationId && each.aboutId === aboutId && each.resolvedAt === null,
  );
  if (open) throw new AlreadyDisputed();
  return [{ type: 'CountDisputed', dispute: { ...given, raisedAt: at, resolvedAt: null } }];
}
