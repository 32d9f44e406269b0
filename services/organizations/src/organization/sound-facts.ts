import { overlap, type Period } from '@twinning/domain/period';
import type { Organization } from './organization.ts';

const within = (life: Period, fact: Period): boolean =>
  life.from <= fact.from && (life.to === null || (fact.to !== null && fact.to <= life.to));

function repeats<Fact extends Period>(facts: readonly Fact[], kindOf: (fact: Fact) => string): boolean {
  return facts.some((fact, index) =>
    facts.slice(index + 1).some((other) => kindOf(fact) === kindOf(other) && overlap(fact, other)),
  );
}

/** What is wrong with the dates of a body: facts outside its life, or two of one sort on one day. Null when they are sound. */
export function unsoundFacts({ life, names, codes, placements, zones, locations }: Organization): string | null {
  if (life.to !== null && life.to <= life.from) return 'it ends before it begins';
  if (names.length === 0) return 'it has no name';
  if (![...names, ...codes, ...placements, ...zones, ...locations].every((fact) => within(life, fact)))
    return 'a fact lies outside its life';
  if (repeats(names, () => 'name')) return 'two names hold on one day';
  if (repeats(codes, ({ scheme }) => scheme)) return 'two codes of one scheme hold on one day';
  if (repeats(placements, ({ hierarchy }) => hierarchy)) return 'two superiors of one hierarchy hold on one day';
  if (repeats(zones, () => 'zone')) return 'two zones hold on one day';
  if (repeats(locations, () => 'location')) return 'it stands in two communes on one day';
  return null;
}
