import { openOrganizations } from '../open-organizations.test-kit.ts';

export const documentOf = (verb: string) => /* GraphQL */ `
  mutation ($input: ${verb[0]!.toUpperCase()}${verb.slice(1)}Input!) {
    result: ${verb}(input: $input) {
      __typename
      ... on Merge { id mergedName undoneAt undoObstacles keptOrganization { id } keptPerson { id } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
    }
  }
`;
type Result = { result: { __typename: string; id: string; message: string; undoObstacles: string[] } };
const TABLES = [
  'select * from organization_name order by 1, 2',
  'select * from organization_code order by 1, 2, 3',
  'select * from organization_placement order by 1, 2, 3',
  'select * from organization_zone order by 1, 2',
  'select * from organization_location order by 1, 2',
  'select id, kind, levels, valid_from, valid_to, generated, provenance from organization order by 1',
  'select * from appointment order by id',
  'select *, null as version from membership order by id',
  'select * from api_client order by id',
  'select * from document_issuer order by 1, 2',
  'select * from account order by id',
  'select id, name, generated from person order by id',
];

const officer = 'acc_officer';
const head = 'acc_head';

/** An office with a school that was entered twice, and what the department does about it. */
export async function openMerging() {
  const service = await openOrganizations();
  const act = async (verb: string, input: object, who = officer) =>
    (await service.execute<Result>(who, documentOf(verb), { input })).result;
  const version = async (id: string): Promise<number> =>
    (await service.em().execute('select version from organization where id = ?', [id]))[0]?.version ?? 1;
  const merge = async (keptId: string, mergedId: string, change: object = {}) =>
    act('mergeOrganizations', {
      ...{ keptId, mergedId, reason: 'Nhập hai lần' },
      ...{ keptVersion: await version(keptId), mergedVersion: await version(mergedId) },
      ...change,
    });
  const appoint = (organizationId: string, personName: string, from: string) =>
    service.execute<{ appointLeader: { id: string; person: { id: string } } }>(
      officer,
      `mutation { appointLeader(input: { organizationId: "${organizationId}", position: "Hiệu trưởng", personName: "${personName}", from: "${from}" }) { ... on Appointment { id person { id } } } }`,
    );
  /** Everything but when it was learnt, and how often the others were told. */
  const everything = async () => {
    const rows = await Promise.all(TABLES.map((table) => service.em().execute<object[]>(table)));
    return rows.map((table) => table.map((row) => ({ ...row, recorded_at: null, updated_at: null })));
  };

  const school = { kind: 'SCHOOL' as const, levels: ['PRIMARY' as const] };
  await service.has(
    { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
    { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
    {
      id: 'org_kept',
      name: 'Trường Tiểu học Hoa Mai',
      ...school,
      parentId: 'org_office',
      code: 'hm',
      from: '2016-01-01',
    },
    { id: 'org_twice', name: 'TH Hoa Mai', ...school, parentId: 'org_office' },
    { id: 'org_office2', name: 'Phòng Hai', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
    { id: 'org_child', name: 'Trường Con', ...school, parentId: 'org_office2' },
  );
  await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
  await service.member('head', 'SCHOOL_HEAD', 'org_twice');
  await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
  await appoint('org_twice', 'Lê Thị Hồng', '2015-01-01');
  await service.em().execute(`insert into document_issuer values ('doc_1', 0, 'org_twice')`);
  await service.execute(
    'acc_administrator',
    `mutation { createApiClient(input: { organizationId: "org_twice", name: "Phần mềm của trường", scopes: [ORGANIZATIONS_READ],
      expiresOn: "2025-01-01" }) { ... on ApiClient { id } } }`,
  );
  await service.em().execute('delete from outbox');
  return { service, officer, head, act, version, merge, appoint, everything };
}

export type Merging = Awaited<ReturnType<typeof openMerging>>;
