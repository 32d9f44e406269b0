import type { Day } from '@twinning/domain/day';
import { overlap } from '@twinning/domain/period';
import type { Dated, FactKind, Organization } from '../organization/organization.ts';

/** Days of which two entries say different things; the kept one is believed. */
export type Difference = {
  fact: FactKind | 'LEVELS';
  kept: string;
  merged: string;
  from: Day;
  to: Day | null;
};

type Said<Fact> = { fact: FactKind; key: (fact: Fact) => string; value: (fact: Fact) => string };

const earlier = (one: Day | null, other: Day | null): Day | null =>
  one === null ? other : other === null || one < other ? one : other;

function between<Fact extends Dated>(
  kept: readonly Fact[],
  merged: readonly Fact[],
  { fact, key, value }: Said<Fact>,
): Difference[] {
  return kept.flatMap((one) =>
    merged
      .filter((other) => key(one) === key(other) && value(one) !== value(other) && overlap(one, other))
      .map((other) => ({
        fact,
        kept: value(one),
        merged: value(other),
        from: one.from > other.from ? one.from : other.from,
        to: earlier(one.to, other.to),
      })),
  );
}

const always = () => '';

/** What two entries say of the same days that cannot both be so. */
export function differences(kept: Organization, merged: Organization): Difference[] {
  const levels = [kept.levels, merged.levels].map((list) => [...list].sort().join(', '));
  const days = { from: kept.life.from, to: kept.life.to };
  return [
    ...between(kept.names, merged.names, { fact: 'NAME', key: always, value: ({ value }) => value }),
    ...between(kept.codes, merged.codes, { fact: 'CODE', key: ({ scheme }) => scheme, value: ({ value }) => value }),
    ...between(kept.placements, merged.placements, {
      fact: 'PLACEMENT',
      key: ({ hierarchy }) => hierarchy,
      value: ({ parentId }) => parentId,
    }),
    ...between(kept.zones, merged.zones, { fact: 'ZONE', key: always, value: ({ zone }) => zone }),
    ...between(kept.locations, merged.locations, {
      fact: 'LOCATION',
      key: always,
      value: ({ communeId }) => communeId,
    }),
    ...(levels[0] === levels[1] ? [] : [{ fact: 'LEVELS' as const, kept: levels[0]!, merged: levels[1]!, ...days }]),
  ];
}
