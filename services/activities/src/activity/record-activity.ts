import { dayOf } from '@twinning/domain/day';
import { NotFound } from '@twinning/domain/refusal';
import type { Activity, Counts, Told } from './activity.ts';
import { countsFrom, latestDay } from './counts-from.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { assertPlausible } from './plausible-counts.ts';
import { ActivityNotPlanned, HeldBeforeMovement, HeldInFuture, NotTheOrganizer } from './refusals.ts';
import { assertBelongs, assertMayOrganize, participationOf, type Setting } from './setting.ts';

/** The organizer writes down what was held; the twins' word is still to come. */
export function recordActivity(
  planned: Activity | null,
  setting: Setting,
  told: Told,
  counts: readonly Counts[],
  at: Date,
): ActivityEvent[] {
  if (planned && planned.organizerId !== told.organizerId) throw new NotTheOrganizer();
  if (planned && planned.partnershipId !== told.partnershipId) throw new NotFound();
  if (planned && planned.status !== 'PLANNED') throw new ActivityNotPlanned();
  assertMayOrganize(setting, told);
  const today = dayOf(at);
  const latest = latestDay(told.heldOn);
  const begins = setting.partnership.movement.from;
  if (told.heldOn.value !== null && told.heldOn.value > today) throw new HeldInFuture(today);
  if (latest !== null && latest < begins) throw new HeldBeforeMovement(begins);
  assertBelongs(setting, told);
  assertPlausible(counts);
  const participation = participationOf(setting, told.organizerId, counts);
  return [{ type: 'ActivityRecorded', told, participation, countsFrom: countsFrom(told.heldOn, today), at }];
}
