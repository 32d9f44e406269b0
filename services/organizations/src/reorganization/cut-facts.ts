import type { Day } from '@twinning/domain/day';
import type { Dated, Organization } from '../organization/organization.ts';

const lasts = ({ to }: Dated, day: Day): boolean => to === null || to > day;

/** Facts as they are when nothing holds from a day on. */
export const until = <Fact extends Dated>(facts: readonly Fact[], day: Day): Fact[] =>
  facts.filter(({ from }) => from < day).map((fact) => (lasts(fact, day) ? { ...fact, to: day } : fact));

/** Facts of which some are replaced from a day on; null leaves nothing in their place. */
export const replacedFrom = <Fact extends Dated>(
  facts: readonly Fact[],
  day: Day,
  replacement: (fact: Fact) => Fact | null | undefined,
): Fact[] =>
  facts.flatMap((fact) => {
    const other = lasts(fact, day) ? replacement(fact) : undefined;
    if (other === undefined) return [fact];
    const rest = other && { ...other, from: fact.from < day ? day : fact.from, to: fact.to };
    return [...until([fact], day), ...(rest ? [rest] : [])];
  });

/** A body whose life ends on a day: nothing is known of it from then on. */
export const endedOn = (body: Organization, day: Day): Organization => ({
  ...body,
  life: { ...body.life, to: day },
  names: until(body.names, day),
  codes: until(body.codes, day),
  placements: until(body.placements, day),
  zones: until(body.zones, day),
  locations: until(body.locations, day),
});
