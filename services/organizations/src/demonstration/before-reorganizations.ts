import type { ReorganizationRecord } from '@twinning/city/records/reorganization';
import type { Dated, DatedLocation, Organization } from '../organization/organization.ts';

/** What reorganisations do to the facts of a body, so that it can be left to them. */
export type Effects = {
  days: ReadonlySet<string>;
  /** Who took over the whole of whom, `source target`. */
  heirs: ReadonlySet<string>;
};

export const effectsOf = (reorganizations: readonly ReorganizationRecord[]): Effects => ({
  days: new Set(reorganizations.map(({ effectiveOn }) => effectiveOn)),
  heirs: new Set(
    reorganizations.flatMap(({ lines }) =>
      lines.flatMap(({ share, sourceId, targetId }) =>
        share === 'WHOLE' && targetId ? [`${sourceId} ${targetId}`] : [],
      ),
    ),
  ),
});

/** Facts without those that a reorganisation makes; what it ends goes on, up to the next fact that it leaves alone. */
function reopened<Fact extends Dated>(
  facts: readonly Fact[],
  { days }: Effects,
  isMade: (fact: Fact, index: number) => boolean,
): Fact[] {
  const sorted = facts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const left = sorted.filter((fact, index) => !isMade(fact, index));
  return left.map((fact, index) =>
    fact.to !== null && days.has(fact.to) ? { ...fact, to: left[index + 1]?.from ?? null } : fact,
  );
}

const grouped = <Fact>(facts: readonly Fact[], kindOf: (fact: Fact) => string, each: (facts: Fact[]) => Fact[]) =>
  [...Map.groupBy(facts, kindOf).values()].flatMap(each);

/** A body as it was, or as it was founded, before any reorganisation touched it. */
export function beforeReorganizations(body: Organization, effects: Effects): Organization {
  const { life } = body;
  const made = ({ from }: Dated) => effects.days.has(from) && from !== life.from;
  const inherited = (location: DatedLocation, index: number, all: readonly DatedLocation[]) => {
    const before = all[index - 1];
    return before?.to === location.from && effects.heirs.has(`${before.communeId} ${location.communeId}`);
  };
  const locations = body.locations.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return {
    ...body,
    life: life.to !== null && effects.days.has(life.to) ? { ...life, to: null } : life,
    names: reopened(body.names, effects, made),
    codes: grouped(
      body.codes,
      ({ scheme }) => scheme,
      (codes) => reopened(codes, effects, made),
    ),
    placements: grouped(
      body.placements,
      ({ hierarchy }) => hierarchy,
      (placements) => reopened(placements, effects, made),
    ),
    zones: reopened(body.zones, effects, made),
    locations: reopened(locations, effects, (location, index) => inherited(location, index, locations)),
  };
}
