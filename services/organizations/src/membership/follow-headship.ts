import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import type { Appointment } from '../appointment/appointment.ts';
import type { HeldRight } from './membership.ts';

/** A headship as it was known and as it is known now; null where it is not, or no longer, one. */
export type HeadshipChange = { before: Appointment | null; after: Appointment | null };
export type AccountOfPerson = { accountId: string; personId: string; name: string };
export type Followed = {
  ended: { membershipId: string; on: Day }[];
  /** Rights that were granted by hand for a headship and go with it from now on. */
  bound: { membershipId: string; appointmentId: string }[];
  granted: (Period & { account: AccountOfPerson; appointmentId: string; organizationId: string })[];
};

type Dated = Appointment & { from: Day };
const leads = (held: Appointment | null): held is Dated => held?.isHead === true && held.from !== null;
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one < other ? one : other;
const isEmpty = ({ from, to }: Period): boolean => to !== null && to <= from;

/** The days of a stretch that no right covers. */
function uncovered(wanted: Period, rights: readonly Period[]): Period[] {
  let gaps = isEmpty(wanted) ? [] : [wanted];
  for (const { from, to } of rights)
    gaps = gaps.flatMap((gap) =>
      [
        { from: gap.from, to: earlier(gap.to, later(gap.from, from)) },
        ...(to === null ? [] : [{ from: later(gap.from, to), to: gap.to }]),
      ].filter((piece) => !isEmpty(piece)),
    );
  return gaps;
}

/**
 * The right of a school head comes with the headship and ends with it on the same day: rights are bound, shortened, taken
 * back or granted so that they fit the term as it is known now. Days that are over are never granted.
 */
export function followHeadship(
  { before, after }: HeadshipChange,
  accounts: readonly AccountOfPerson[],
  rights: readonly HeldRight[],
  today: Day,
): Followed {
  const known = after ?? before;
  if (!known || (!leads(before) && !leads(after))) return { ended: [], bound: [], granted: [] };
  const account = leads(after) ? accounts.find(({ personId }) => personId === after.personId) : undefined;
  const persons = new Set([before?.personId, after?.personId]);
  const own = rights.filter(
    ({ appointmentId, organizationId, personId }) =>
      appointmentId === known.id ||
      (appointmentId === null && organizationId === known.organizationId && persons.has(personId ?? undefined)),
  );
  const ended: Followed['ended'] = [];
  const kept: HeldRight[] = [];
  for (const right of own) {
    const on = endOf(right, after, today);
    if (on !== null && (right.to === null || on < right.to)) ended.push({ membershipId: right.id, on });
    const left = { ...right, to: earlier(right.to, on) };
    if (!isEmpty(left)) kept.push(left);
  }
  const bound = leads(after)
    ? kept
        .filter(({ appointmentId }) => appointmentId === null)
        .map(({ id }) => ({ membershipId: id, appointmentId: after.id }))
    : [];
  const wanted = leads(after) ? { from: later(after.from, today), to: after.to } : null;
  const granted =
    account && wanted
      ? uncovered(
          wanted,
          kept.filter(({ accountId }) => accountId === account.accountId),
        ).map((days) => ({
          ...days,
          account,
          appointmentId: known.id,
          organizationId: known.organizationId,
        }))
      : [];
  return { ended, bound, granted };
}

/** The day on which a right ends with what is known of the headship now; null while nothing ends it. */
function endOf(right: HeldRight, after: Appointment | null, today: Day): Day | null {
  if (!leads(after) || right.personId !== after.personId) return later(right.from, today);
  // One that would begin too early has not begun: it is granted anew for the days that are right.
  if (right.from > today && right.from < after.from) return right.from;
  return after.to;
}
