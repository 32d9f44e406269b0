import type { Fact, Facts, Principal } from '../facts.ts';
import { principals } from '../principals.ts';
import { schools } from './doers.ts';

const TWINS: Readonly<Record<string, string>> = { org_a: 'org_b', org_b: 'org_a' };
const ownersOf = (object: Fact): readonly string[] =>
  [object.organizationId, object.nominatorId, object.parties, object.recipients]
    .flat()
    .filter((id) => typeof id === 'string');

/** How an object stands to whoever asks: their own, their twin's, under their office, or somebody else's. */
function relationOf({ name, worksFor, reaches }: Principal, object: Fact): string {
  const owners = ownersOf(object);
  if ([object.barred].flat().includes(name)) return 'barred';
  if (object.who === name || object.holder === name || [object.sides].flat().includes(name)) return 'oneself';
  if (owners.some((id) => worksFor.includes(id))) return 'own';
  if (owners.some((id) => worksFor.includes(TWINS[id] ?? ''))) return 'twin';
  return owners.some((id) => reaches.includes(id)) ? 'under' : 'other';
}

/** Kinds of the tables that are some of a kind of the facts. */
const narrower: Readonly<Record<string, { kind: string; fits(object: Fact, facts: Facts): boolean }>> = {
  School: { kind: 'Organization', fits: ({ id }) => schools.includes(id) },
  Balloted: { kind: 'Nomination', fits: ({ roundId }, facts) => facts.get(roundId)?.meetingId !== undefined },
};

/** Every object of a kind of the tables. */
export function objectsOf(kind: string, facts: Facts): Fact[] {
  const { kind: wider, fits } = narrower[kind] ?? { kind, fits: () => true };
  return facts.of(wider).filter((object) => fits(object, facts));
}

/** What is judged about a part is what it is part of. */
export const wholeOf = (facts: Facts, object: Fact): Fact => ({ ...facts.get(object.partOf), ...object }) as Fact;

/** The objects of a kind that a principal is tried on: one of each relation, state and decision. */
export function objectsFor(
  kind: string,
  facts: Facts,
  principal: Principal,
  decided: (object: Fact) => string,
  fits: (object: Fact, facts: Facts) => boolean = () => true,
): Fact[] {
  const groups = Map.groupBy(
    objectsOf(kind, facts),
    (object) => `${relationOf(principal, object)} ${object.status ?? object.phase ?? ''} ${decided(object)}`,
  );
  return [...groups.values()].map((alike) => alike.find((object) => fits(object, facts)) ?? alike[0]!);
}

/** Nominations of a round that its meeting was not told of. */
export const late = (facts: Facts, round: unknown): string[] =>
  facts
    .of('Nomination')
    .flatMap(({ id, roundId, organizationId }) => (roundId === round && organizationId === 'org_e' ? [id] : []));

/** What a deed needs besides its object, and rightly so: somebody known at the unit, the meeting of the round. */
export function besides(
  mutation: string,
  facts: Facts,
  { name }: Principal,
  about: Fact | null,
): Record<string, unknown> {
  if (!about) return {};
  if (typeof about.version === 'string') return { expectedVersion: Number(about.version) };
  const known = principals.find(
    (each) => each.name !== name && each.scopes === undefined && each.worksFor.includes(about.organizationId as string),
  );
  const someone = `acc_${known?.name ?? name}`;
  if (mutation === 'grantRight') return { accountId: someone };
  if (mutation === 'delegateRight') return { toAccountId: someone };
  if (mutation === 'castBallot' || mutation === 'closeBallot')
    return { meetingId: facts.get(about.roundId)?.meetingId };
  if (mutation === 'shortlist') return { nominationIds: late(facts, about.id) };
  return {};
}
