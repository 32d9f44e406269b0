import { DemonstrationMark } from '#app/components/demonstration-mark.tsx';
import type { Known } from '#app/graph/known.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';

export const NomineeParts = graphql(`
  fragment NomineeParts on Nominee {
    __typename
    ... on CollectiveNominee { organization { id name generated } }
    ... on IndividualNominee { name organization { id name generated } }
  }
`);

export type Nominee = Known<ResultOf<typeof NomineeParts>>;

/** "Nguyễn Thị Hà, MN Cao Dương" or the unit's own name. */
export const nomineeName = (nominee: Nominee): string =>
  nominee.__typename === 'IndividualNominee'
    ? `${nominee.name}, ${nominee.organization.name}`
    : nominee.organization.name;

export function NomineeMark({ nominee }: { nominee: Nominee }) {
  return <DemonstrationMark generated={nominee.organization.generated} />;
}
