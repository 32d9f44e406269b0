import { dayOf } from '@twinning/domain/day';
import { Refusal } from '@twinning/domain/refusal';
import { type Activity, twinsOf } from './activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { ActivityNotRecorded, NotAParty } from './refusals.ts';

export class OwnRecord extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đây là ghi nhận của chính đơn vị bạn; đơn vị kết nghĩa mới là bên xác nhận.',
      en: 'This is the record of your own organization; its twin is the one to confirm it.',
    });
  }
}

export class AlreadyConfirmed extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn đã xác nhận hoạt động này rồi.',
      en: 'Your organization has confirmed this activity already.',
    });
  }
}

/** An activity is confirmed with the last twin's word. */
export function confirmActivity(
  activity: Activity,
  partyIds: readonly string[],
  { organizationId, at }: { organizationId: string; at: Date },
): ActivityEvent[] {
  if (activity.organizerId === organizationId) throw new OwnRecord();
  const twins = twinsOf(activity, partyIds);
  if (!twins.includes(organizationId)) throw new NotAParty();
  const confirmed = new Set(
    activity.participation.filter(({ confirmedAt }) => confirmedAt !== null).map((each) => each.organizationId),
  );
  if (confirmed.has(organizationId)) throw new AlreadyConfirmed();
  if (activity.status !== 'RECORDED') throw new ActivityNotRecorded();
  const last = twins.every((twin) => twin === organizationId || confirmed.has(twin));
  return [
    { type: 'TwinConfirmed', organizationId, at },
    ...(last ? [{ type: 'ActivityConfirmed' as const, on: dayOf(at) }] : []),
  ];
}
