import type { Dated, Organization } from '../organization/organization.ts';

const fact = ({ precision, ...rest }: Dated): string =>
  JSON.stringify(Object.entries({ ...rest, precision: precision ?? null }).toSorted());
const all = (facts: readonly Dated[]): string[] => facts.map(fact).toSorted();

/** What is known of a body as one text, in whatever order its facts are kept and however often it was changed. */
export const told = ({ id, kind, levels, life, generated, provenance, ...facts }: Organization): string =>
  JSON.stringify([
    [
      id,
      kind,
      [...levels].toSorted(),
      fact(life),
      generated,
      provenance.map((ground) => Object.entries(ground).toSorted()),
    ],
    all(facts.names),
    all(facts.codes),
    all(facts.placements),
    all(facts.zones),
    all(facts.locations),
  ]);
