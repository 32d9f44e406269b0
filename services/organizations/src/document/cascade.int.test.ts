import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { insertDocuments } from './insert-documents.repository.ts';
import type { OfficialDocument } from './official-document.ts';

const reform = '2023-07-01';
const until = { to: reform };
const placed = (organizationId: string, before: string, after: string) => ({
  id: organizationId,
  placements: [
    { hierarchy: 'ADMINISTRATIVE' as const, parentId: before, from: '2014-04-01', to: reform },
    { hierarchy: 'ADMINISTRATIVE' as const, parentId: after, from: reform, to: null },
  ],
});
const paper = (id: string, issuedOn: string | null, issuerIds: string[], bases: string[] = []): OfficialDocument => ({
  id,
  version: 1,
  kind: 'PLAN',
  symbol: id,
  abstract: null,
  issuedOn: { value: issuedOn, precision: issuedOn === null ? 'UNKNOWN' : 'DAY' },
  issuerIds,
  recipients: [],
  legalBases: bases.map((basisId) => ({ basisId, asCited: null })),
  generated: false,
  provenance: [],
});
const CASCADE = /* GraphQL */ `
  query ($asOf: Date, $acted: Boolean, $first: Int, $after: String) {
    officialDocument(id: "doc_plan") {
      cascade(asOf: $asOf) {
        asOf
        earlierMaps
        officesActed { count of }
        officesInherited
        schoolsActed { count of }
        directSchoolsActed { count of }
        offices(acted: $acted, first: $first, after: $after) {
          totalCount
          pageInfo { endCursor }
          edges {
            node {
              acted
              organization { id }
              acts { direct document { id issuedOn { value } } }
              predecessors { organization { id } acts { document { id } } }
              schools { count of }
            }
          }
        }
        schools(officeId: "org_office_a") { totalCount edges { node { acted schools { of } organization { id } acts { direct document { id } } } } }
      }
    }
  }
`;
type Node = { acted: boolean; organization: { id: string }; acts: { direct: boolean; document: { id: string } }[] };
type Answer = {
  officialDocument: {
    cascade: {
      asOf: string;
      offices: {
        totalCount: number;
        pageInfo: { endCursor: string };
        edges: { node: Node & { predecessors: object[]; schools: object } }[];
      };
      schools: { edges: { node: Node }[] };
    };
  };
};

describe('who has acted on a paper', () => {
  let service: OpenOrganizations;
  const cascade = async (variables: object = {}) =>
    (await service.execute<Answer>(null, CASCADE, variables)).officialDocument.cascade;

  beforeAll(async () => {
    service = await openOrganizations();
    service.itIs('2024-05-06T01:00:00Z');
    const root = 'org_department';
    await service.has(
      { id: root, name: 'Sở', kind: 'DEPARTMENT' },
      ...['a', 'b', 'c'].map((letter) => ({
        ...{ id: `org_office_${letter}`, name: `Phòng ${letter.toUpperCase()}`, kind: 'DISTRICT_OFFICE' as const },
        ...{ parentId: root, ...until },
      })),
      ...['a', 'b'].map((letter) => ({
        ...{ id: `org_commune_${letter}`, name: `UBND xã ${letter.toUpperCase()}`, kind: 'COMMUNE_COMMITTEE' as const },
        ...{ parentId: root, from: reform },
      })),
      { ...placed('org_school_1', 'org_office_a', 'org_commune_a'), name: 'Trường 1', kind: 'SCHOOL' },
      { ...placed('org_school_2', 'org_office_a', 'org_commune_b'), name: 'Trường 2', kind: 'SCHOOL' },
      { id: 'org_high', name: 'Trường THPT', kind: 'SCHOOL', parentId: root },
    );
    const papers = [
      paper('doc_plan', '2022-12-12', [root]),
      paper('doc_joint', '2023-03-13', ['org_office_a', 'org_office_b'], ['doc_plan']),
      paper('doc_school', '2023-05-16', ['org_school_1'], ['doc_joint']),
      paper('doc_high', '2023-09-01', ['org_high'], ['doc_plan']),
      paper('doc_other', '2023-01-01', ['org_office_c']),
    ];
    await service.em().transactional((tx) => insertDocuments(tx, papers, new Date('2024-01-01T00:00:00Z')));
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('counts on the old map those that acted, alone or with others, by its day', async () => {
    expect(await cascade({ asOf: '2023-06-30', acted: true })).toEqual({
      asOf: '2023-06-30',
      earlierMaps: ['2023-06-30'],
      officesActed: { count: 2, of: 3 },
      officesInherited: 0,
      schoolsActed: { count: 1, of: 3 },
      directSchoolsActed: { count: 0, of: 1 },
      offices: {
        totalCount: 2,
        pageInfo: expect.anything(),
        edges: [
          {
            node: {
              acted: true,
              organization: { id: 'org_office_a' },
              acts: [{ direct: true, document: { id: 'doc_joint', issuedOn: { value: '2023-03-13' } } }],
              predecessors: [],
              schools: { count: 1, of: 2 },
            },
          },
          { node: expect.objectContaining({ organization: { id: 'org_office_b' }, schools: { count: 0, of: 0 } }) },
        ],
      },
      schools: {
        totalCount: 2,
        edges: [
          {
            node: {
              acted: true,
              schools: null,
              organization: { id: 'org_school_1' },
              acts: [{ direct: false, document: { id: 'doc_school' } }],
            },
          },
          { node: expect.objectContaining({ acted: false, organization: { id: 'org_school_2' }, acts: [] }) },
        ],
      },
    });
  });

  it('counts nothing that was issued later, and nothing of those that were not there yet', async () => {
    const early = await cascade({ asOf: '2023-03-12' });
    expect(early).toMatchObject({ officesActed: { count: 0, of: 3 }, schoolsActed: { count: 0, of: 3 } });
    expect(await cascade()).toMatchObject({
      asOf: '2024-05-06',
      officesActed: { count: 0, of: 2 },
      schoolsActed: { count: 2, of: 3 },
      directSchoolsActed: { count: 1, of: 1 },
    });
  });

  it('goes on page by page through those that have not acted', async () => {
    const first = await cascade({ asOf: '2023-03-13', acted: false, first: 1 });
    expect(first.offices).toMatchObject({ totalCount: 1, edges: [{ node: { organization: { id: 'org_office_c' } } }] });
    const page = await cascade({ asOf: '2023-03-13', first: 1 });
    const second = await cascade({ asOf: '2023-03-13', first: 5, after: page.offices.pageInfo.endCursor });
    expect(second.offices.edges.map(({ node }) => node.organization.id)).toEqual(['org_office_b', 'org_office_c']);
  });

  it('tells of a successor what those before it did, once their decree is applied', async () => {
    const line = sql`insert into reorganization_line (reorganization_id, position, kind, source_id, target_id, share)
      values ('reo_1', 0, 'DIVIDED', 'org_office_a', 'org_commune_a', 'PART')`;
    const decree = (state: string) =>
      rowsOf(
        service.em(),
        sql`insert into reorganization (id, version, state, title, effective_on, founded, generated, provenance)
          values ('reo_1', 1, ${state}, 'Nghị quyết', ${reform}, '[]', false, '[]')
          on conflict (id) do update set state = excluded.state`,
      );
    await decree('DRAFT');
    await rowsOf(service.em(), line);
    expect(await cascade()).toMatchObject({ officesInherited: 0 });
    await decree('APPLIED');
    const { offices, ...told } = await cascade();
    expect(told).toMatchObject({ officesActed: { count: 0, of: 2 }, officesInherited: 1 });
    expect(offices.edges.map(({ node }) => node.predecessors)).toEqual([
      [{ organization: { id: 'org_office_a' }, acts: [{ document: { id: 'doc_joint' } }] }],
      [],
    ]);
    expect(await cascade({ asOf: '2023-06-30' })).toMatchObject({ officesInherited: 0 });
  });

  it('costs as many statements for three offices as for one', async () => {
    const cost = async (first: number) =>
      (await countStatements(() => cascade({ asOf: '2023-06-30', first }))).statements;
    // The first time also opens connections.
    await cost(3);
    expect(await cost(3)).toBeLessThanOrEqual(await cost(1));
  });
});
