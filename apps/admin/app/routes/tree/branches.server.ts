import { missingIn } from '#app/graph/answer.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';

export const TreeUnit = graphql(`
  fragment TreeUnit on Organization {
    id
    kind
    name(asOf: $asOf)
    generated
    schools: descendants(
      kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER]
      hierarchy: $hierarchy
      asOf: $asOf
      first: 0
    ) { totalCount }
    offices: descendants(
      kinds: [DEPARTMENT, DISTRICT_OFFICE, COMMUNE_COMMITTEE, PROFESSIONAL_CLUSTER]
      hierarchy: $hierarchy
      asOf: $asOf
      first: 0
    ) { totalCount }
  }
`);

const Roots = graphql(
  `
    query TreeRoots($kinds: [OrganizationKind!], $hierarchy: Hierarchy!, $asOf: Date) {
      organizations(filter: { kinds: $kinds }, asOf: $asOf, first: 100) { edges { node { ...TreeUnit } } }
      everySchool: organizations(filter: { kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER] }, asOf: $asOf, first: 0) {
        totalCount
      }
      everyOffice: organizations(
        filter: { kinds: [DISTRICT_OFFICE, COMMUNE_COMMITTEE, PROFESSIONAL_CLUSTER] }
        asOf: $asOf
        first: 0
      ) { totalCount }
      lost: organizations(
        filter: { kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER], withoutParent: true }
        asOf: $asOf
        first: 0
      ) { totalCount }
    }
  `,
  [TreeUnit],
);

const Offices = graphql(
  `
    query TreeOffices($unit: ID!, $hierarchy: Hierarchy!, $asOf: Date, $after: String) {
      organizations(
        filter: { parent: $unit, kinds: [DEPARTMENT, DISTRICT_OFFICE, COMMUNE_COMMITTEE, PROFESSIONAL_CLUSTER] }
        asOf: $asOf
        first: 100
        after: $after
      ) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...TreeUnit } }
      }
    }
  `,
  [TreeUnit],
);

const Schools = graphql(`
  query TreeSchools($unit: ID!, $asOf: Date) {
    organizations(filter: { parent: $unit, kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER] }, asOf: $asOf, first: 60) {
      totalCount
      edges { node { id name(asOf: $asOf) generated } }
    }
  }
`);

const Members = graphql(`
  query TreeMembers($unit: ID!, $asOf: Date) {
    organization(id: $unit) {
      id
      descendants(hierarchy: PROFESSIONAL_CLUSTER, asOf: $asOf, first: 60) {
        totalCount
        edges { node { id name(asOf: $asOf) generated } }
      }
    }
  }
`);

export type Hierarchy = 'ADMINISTRATIVE' | 'PROFESSIONAL_CLUSTER';
export type Unit = ResultOf<typeof TreeUnit>;
export type Leaf = { id: string; name: string; generated: boolean };
export type Branch = { offices: Unit[]; schools: Leaf[]; total: number };

/** The units at the top on a day, and how many there are in all. */
export async function rootsOf(graph: Graph, hierarchy: Hierarchy, asOf: string | null) {
  const kinds = hierarchy === 'ADMINISTRATIVE' ? (['DEPARTMENT'] as const) : (['PROFESSIONAL_CLUSTER'] as const);
  return graph.ask(Roots, { kinds: [...kinds], hierarchy, asOf });
}

/** More than a department has; what is beyond is found in the list. */
const MOST_PAGES = 8;

async function officesOf(graph: Graph, unit: string, asOf: string | null): Promise<Unit[]> {
  const offices: Unit[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { data }: { data: ResultOf<typeof Offices> | null } = await graph.ask(Offices, {
      unit,
      hierarchy: 'ADMINISTRATIVE',
      asOf,
      after,
    });
    offices.push(...(data?.organizations?.edges.map(({ node }) => node) ?? []));
    after = data?.organizations?.pageInfo.hasNextPage ? data.organizations.pageInfo.endCursor : null;
    if (!after) break;
  }
  return offices;
}

/** What stands directly under a unit on a day: a page of its schools, and all of its offices. */
export async function branchOf(graph: Graph, unit: string, hierarchy: Hierarchy, asOf: string | null) {
  if (hierarchy === 'PROFESSIONAL_CLUSTER') {
    const answer = await graph.ask(Members, { unit, asOf });
    const members = answer.data?.organization?.descendants;
    const schools = members?.edges.map(({ node }) => node) ?? [];
    return { branch: { offices: [], schools, total: members?.totalCount ?? 0 }, missing: answer.missing };
  }
  const [offices, answer] = await Promise.all([officesOf(graph, unit, asOf), graph.ask(Schools, { unit, asOf })]);
  const schools = answer.data?.organizations;
  return {
    branch: { offices, schools: schools?.edges.map(({ node }) => node) ?? [], total: schools?.totalCount ?? 0 },
    missing: missingIn(answer),
  };
}
