import { Refusal } from '@twinning/domain/refusal';
import type { Activity, Counts } from './activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { assertPlausible } from './plausible-counts.ts';
import { NotTheOrganizer, UnknownParticipant } from './refusals.ts';

export class ActivityNotDisputed extends Refusal {
  constructor() {
    super({
      vi: 'Hoạt động này không có số liệu nào đang chờ thống nhất.',
      en: 'No count of this activity is in dispute.',
    });
  }
}

export type ResolveDispute = { organizationId: string; participation: readonly Counts[]; at: Date };

/** The organizer corrects its record, or stands by it; either way the twins confirm anew. */
export function resolveDispute(
  activity: Activity,
  { organizationId, participation, at }: ResolveDispute,
): ActivityEvent[] {
  if (activity.organizerId !== organizationId) throw new NotTheOrganizer();
  if (activity.status !== 'DISPUTED') throw new ActivityNotDisputed();
  const known = new Set(activity.participation.map((each) => each.organizationId));
  if (participation.some((each) => !known.has(each.organizationId))) throw new UnknownParticipant();
  assertPlausible(participation);
  const corrected = activity.participation.map(
    ({ confirmedAt: _, ...recorded }) =>
      participation.find((each) => each.organizationId === recorded.organizationId) ?? recorded,
  );
  return [{ type: 'DisputeResolved', participation: corrected, at }];
}
