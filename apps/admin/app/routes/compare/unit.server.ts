import { graphql, type ResultOf } from '#app/graphql.ts';

export const UnitOnDay = graphql(`
  query UnitOnDay($id: ID!, $day: Date!) {
    organization(id: $id) {
      id
      kind
      name(asOf: $day)
      status(asOf: $day)
      zone(asOf: $day)
      parent(asOf: $day) { id name(asOf: $day) }
      cluster: parent(hierarchy: PROFESSIONAL_CLUSTER, asOf: $day) { id name(asOf: $day) }
      location(asOf: $day) { id name(asOf: $day) }
      leader(asOf: $day) { id position person { name } }
      local: code(scheme: LOCAL, asOf: $day)
      gso: code(scheme: GSO, asOf: $day)
      moet: code(scheme: MOET, asOf: $day)
      schools: descendants(kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER], asOf: $day, first: 0) { totalCount }
      offices: descendants(
        kinds: [DISTRICT_OFFICE, COMMUNE_COMMITTEE, PROFESSIONAL_CLUSTER]
        asOf: $day
        first: 0
      ) { totalCount }
    }
  }
`);

export type UnitOfDay = NonNullable<ResultOf<typeof UnitOnDay>['organization']>;
