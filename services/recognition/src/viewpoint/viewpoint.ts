import { type Actor, current, hasRole, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import type { Nomination } from '../nomination/nomination.ts';
import type { CommitteeSeat } from '../round/award-round.ts';
import { type AwardRound, scoringClosed } from '../round/award-round.ts';

/** From where somebody looks at the rounds: what is theirs, where they sit, and what a conflict of interest hides from them. */
export type Viewpoint = {
  actor: Actor;
  own: ReadonlySet<string>;
  /** Department officers and auditors read every record. */
  all: boolean;
  auditor: boolean;
  department: boolean;
  /** The seat held today, with the right to take it, by round. */
  seats: ReadonlyMap<string, CommitteeSeat>;
  /** Nominations with a live or pinned conflict. */
  barred: ReadonlySet<string>;
};

type Seen = Pick<Nomination, 'id' | 'roundId' | 'status' | 'organizationId' | 'nominatorId'>;

/** Roles on a committee are taken with a seat and open nothing without one. */
export function ownOrganizations(actor: Actor): Set<string> {
  const working = current(actor).filter(
    ({ role }) => !role.startsWith('COMMITTEE_') && role !== 'AUDITOR' && role !== 'SUPPORT',
  );
  return new Set(working.map(({ organizationId }) => organizationId));
}

/** The unit, once it is clear that the actor works for it: a seat on a committee is no work for the department. */
export function workingFor(actor: Actor, organizationId: string): string {
  if (!ownOrganizations(actor).has(organizationId)) throw new NotYourOrganization();
  return organizationId;
}

export function viewpointOf(actor: Actor, seats: Viewpoint['seats'], barred: Viewpoint['barred']): Viewpoint {
  const auditor = hasRole(actor, 'AUDITOR');
  const department = isDepartment(actor);
  return { actor, own: ownOrganizations(actor), all: auditor || department, auditor, department, seats, barred };
}

/**
 * Who sees a nomination: those it concerns, the department and auditors, and once it is submitted the committee.
 * A conflict of interest takes it from a member altogether, whatever else they are; only what their own unit still
 * writes (a draft, a returned dossier) stays with them, for the committee does not have it then.
 */
export function mayView(nomination: Seen, { own, all, seats, barred }: Viewpoint): boolean {
  const isOwn = own.has(nomination.organizationId) || own.has(nomination.nominatorId);
  if (isOwn && (nomination.status === 'DRAFT' || nomination.status === 'RETURNED')) return true;
  if (barred.has(nomination.id)) return false;
  return isOwn || all || (seats.has(nomination.roundId) && nomination.status !== 'DRAFT');
}

/** Who sees what goes on inside the committee of a round: conflicts, meetings, the course of ballots; no system of an office does. */
export const mayViewCommittee = (roundId: string, { actor, all, seats }: Viewpoint): boolean =>
  actor.scopes === undefined && (all || seats.has(roundId));

/**
 * Who sees figures made of several judges' scores: a member who has handed in their own, and once scoring is closed the
 * chair, the secretary and auditors.
 */
export function mayReadScores(
  round: Pick<AwardRound, 'id' | 'phase'>,
  handedIn: boolean,
  viewpoint: Viewpoint,
): boolean {
  const seat = viewpoint.seats.get(round.id);
  const leads = viewpoint.auditor || seat?.role === 'CHAIR' || seat?.role === 'SECRETARY';
  return Boolean(seat && handedIn) || (leads && scoringClosed(round.phase));
}
