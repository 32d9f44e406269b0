import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveRows } from '@twinning/persistence/save-rows';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { PersonRow } from '../person/person.row.ts';

const documentOf = (verb: string) => /* GraphQL */ `
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
  'select * from membership order by id',
  'select * from api_client order by id',
  'select * from document_issuer order by 1, 2',
  'select * from account order by id',
  'select id, name, generated from person order by id',
];

describe('two entries of one', () => {
  let service: OpenOrganizations;
  let officer: string;
  let head: string;
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
  /** Everything but when it was learnt. */
  const everything = async () => {
    const rows = await Promise.all(TABLES.map((table) => service.em().execute<object[]>(table)));
    return rows.map((table) => table.map((row) => ({ ...row, recorded_at: null, updated_at: null })));
  };

  beforeAll(async () => {
    service = await openOrganizations();
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
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_twice');
    await service.member('administrator', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
    await appoint('org_twice', 'Lê Thị Hồng', '2015-01-01');
    await service.em().execute(`insert into document_issuer values ('doc_1', 0, 'org_twice')`);
    await service.execute(
      'acc_administrator',
      `mutation { createApiClient(input: { organizationId: "org_twice", name: "Phần mềm của trường", scopes: [ORGANIZATIONS_READ],
        expiresOn: "2025-01-01" }) { ... on ApiClient { id } } }`,
    );
    await service.em().execute('delete from outbox');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('are probably those of one name under one superior', async () => {
    expect(
      await service.execute(
        officer,
        '{ probableDuplicates { totalCount edges { node { one { id } other { id } } } } }',
      ),
    ).toEqual({
      probableDuplicates: {
        totalCount: 1,
        edges: [{ node: { one: { id: 'org_kept' }, other: { id: 'org_twice' } } }],
      },
    });
  });

  it('are looked at side by side before', async () => {
    const preview = await service.execute(
      officer,
      `{ mergePreview(subject: ORGANIZATION, keptId: "org_kept", mergedId: "org_twice") {
          keptOrganization { id } mergedOrganization { id } moves { part count }
          differences { fact kept merged from to } obstacles
      } }`,
    );
    expect(preview).toEqual({
      mergePreview: {
        keptOrganization: { id: 'org_kept' },
        mergedOrganization: { id: 'org_twice' },
        moves: [
          { part: 'APPOINTMENTS', count: 1 },
          { part: 'RIGHTS', count: 2 },
          { part: 'SYSTEMS', count: 1 },
          { part: 'PAPERS_ISSUED', count: 1 },
        ],
        differences: [
          { fact: 'NAME', kept: 'Trường Tiểu học Hoa Mai', merged: 'TH Hoa Mai', from: '2016-01-01', to: null },
        ],
        obstacles: [],
      },
    });
    expect(
      await service.execute(
        officer,
        `{ mergePreview(subject: ORGANIZATION, keptId: "org_kept", mergedId: "org_no") { obstacles } }`,
      ),
    ).toEqual({ mergePreview: null });
  });

  it('become one, and every row stands as before once that is undone', async () => {
    const before = await everything();
    const merged = await merge('org_kept', 'org_twice');
    expect(merged).toMatchObject({
      __typename: 'Merge',
      mergedName: 'TH Hoa Mai',
      keptOrganization: { id: 'org_kept' },
    });

    const alias = await service.execute(
      officer,
      `{ organization(id: "org_twice") { id name before: name(asOf: "2015-01-01") leader { person { name } } }
         _entities(representations: [{ __typename: "Organization", id: "org_twice" }]) { ... on Organization { id } }
         organizations(filter: { search: "hoa mai" }) { edges { node { id } } } }`,
    );
    expect(alias).toEqual({
      organization: {
        ...{ id: 'org_kept', name: 'Trường Tiểu học Hoa Mai', before: 'TH Hoa Mai' },
        leader: { person: { name: 'Lê Thị Hồng' } },
      },
      _entities: [{ id: 'org_kept' }],
      organizations: { edges: [{ node: { id: 'org_kept' } }] },
    });
    const rights = await service.execute(head, '{ viewer { memberships { organization { id } } } }');
    expect(rights).toEqual({ viewer: { memberships: [{ organization: { id: 'org_kept' } }] } });
    const told = await service.em().execute('select type, payload from outbox order by seq');
    expect(told).toMatchObject([
      {
        type: 'organizations.organization-changed.v1',
        payload: { id: 'org_twice', version: 3, from: '2014-04-01', to: '2014-04-01' },
      },
      {
        type: 'organizations.entries-merged.v1',
        payload: { keptId: 'org_kept', mergedId: 'org_twice', undone: false },
      },
      { type: 'organizations.organization-changed.v1', payload: { id: 'org_kept', version: 2, from: '2014-04-01' } },
      { type: 'organizations.appointment-made.v1', payload: { organizationId: 'org_kept' } },
      { type: 'organizations.membership-granted.v1', payload: { organizationId: 'org_kept', accountId: head } },
      {
        type: 'organizations.membership-granted.v1',
        payload: { organizationId: 'org_kept', accountId: expect.stringMatching(/^cli_/), name: 'Phần mềm của trường' },
      },
    ]);
    const systems = '{ organization(id: "org_kept") { apiClients { edges { node { name } } } } }';
    expect(await service.execute('acc_administrator', systems)).toEqual({
      organization: { apiClients: { edges: [{ node: { name: 'Phần mềm của trường' } }] } },
    });

    service.itIs('2024-05-07T02:00:00Z');
    expect(await act('undoMerge', { mergeId: merged.id })).toMatchObject({ __typename: 'Merge', undoObstacles: [] });
    expect(await everything()).toEqual(before);
    expect(await version('org_twice')).toBe(4);
    expect(await act('undoMerge', { mergeId: merged.id })).toMatchObject({ __typename: 'AlreadyUndone' });
    expect(
      await service.execute(
        officer,
        '{ organization(id: "org_twice") { id meanwhile: name(asKnownAt: "2024-05-06T12:00:00Z") } merges { totalCount edges { node { mergedId undoneAt } } } }',
      ),
    ).toMatchObject({
      organization: { id: 'org_twice', meanwhile: 'org_twice' },
      merges: { totalCount: 1, edges: [{ node: { mergedId: 'org_twice', undoneAt: '2024-05-07T02:00:00.000Z' } }] },
    });
  });

  it('take along those who stand under them, and wait when something rests on it', async () => {
    const under = () => service.execute(officer, '{ organization(id: "org_child") { parent { id } } }');
    const merged = await merge('org_office', 'org_office2');
    expect(merged).toMatchObject({ __typename: 'Merge', undoObstacles: [] });
    expect(await under()).toEqual({ organization: { parent: { id: 'org_office' } } });
    await appoint('org_office', 'Trần Thị Mai', '2020-01-01');
    const refused = await act('undoMerge', { mergeId: merged.id });
    expect(refused).toMatchObject({ __typename: 'MergeDependedOn' });
    expect(refused.message).toContain('Phòng');
  });

  it('are not merged while something stands in the way', async () => {
    await appoint('org_kept', 'Nguyễn Thị Châm', '2020-01-01');
    const heads = await merge('org_kept', 'org_twice');
    expect(heads).toMatchObject({ __typename: 'NotMergeable' });
    expect(heads.message).toContain('head');
    expect(await merge('org_kept', 'org_office')).toMatchObject({ __typename: 'NotMergeable' });
    expect(await merge('org_kept', 'org_twice', { keptVersion: 99 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await merge('org_kept', 'org_no')).toMatchObject({ __typename: 'NotFound' });
    expect(await merge('org_kept', 'org_twice', { reason: '' })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'reason' }],
    });
  });

  it('may be two of one person', async () => {
    const { appointLeader: held } = await appoint('org_child', 'Phạm Thị Hoa', '2019-01-01');
    const twice = {
      id: 'per_twice',
      name: 'Phạm Thị Hoà',
      generated: false,
      provenance: [],
      recordedAt: new Date('2024-01-01T00:00:00Z'),
    };
    await service.em().transactional((tx) => saveRows(tx, PersonRow, [twice]));
    const before = await everything();
    const keptId = 'per_twice';
    const merged = await act('mergePeople', {
      keptId,
      mergedId: held.person.id,
      reason: 'Một người',
      idempotencyKey: 'k1',
    });
    expect(merged).toMatchObject({ __typename: 'Merge', mergedName: 'Phạm Thị Hoa', keptPerson: { id: keptId } });
    expect(
      await service.execute(
        officer,
        `{ person(id: "${held.person.id}") { id name appointments { id } } people(search: "pham thi hoa") { totalCount } }`,
      ),
    ).toEqual({
      person: { id: keptId, name: 'Phạm Thị Hoà', appointments: [{ id: held.id }] },
      people: { totalCount: 1 },
    });
    const [told] = await service
      .em()
      .execute(`select payload from outbox where type = 'organizations.entries-merged.v1' order by seq desc`);
    expect(told).toMatchObject({ payload: { subject: 'PERSON', keptId, mergedId: held.person.id, undone: false } });
    expect(
      await act('mergePeople', { keptId, mergedId: held.person.id, reason: 'Một người', idempotencyKey: 'k1' }),
    ).toEqual(merged);
    expect(await act('undoMerge', { mergeId: merged.id })).toMatchObject({ __typename: 'Merge' });
    expect(await everything()).toEqual(before);
    expect(await act('mergePeople', { keptId, mergedId: keptId, reason: 'Một người' })).toMatchObject({
      __typename: 'NotMergeable',
    });
  });

  it('are for the department to tell', async () => {
    for (const [verb, input] of [
      ['mergeOrganizations', { keptId: 'a', mergedId: 'b', keptVersion: 1, mergedVersion: 1, reason: 'abc' }],
      ['mergePeople', { keptId: 'a', mergedId: 'b', reason: 'abc' }],
      ['undoMerge', { mergeId: 'a' }],
    ] as const)
      expect((await service.attempt(head, documentOf(verb), { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    for (const field of ['merges', 'probableDuplicates'])
      expect((await service.attempt(head, `{ ${field} { totalCount } }`)).errors).toMatchObject([
        { code: 'FORBIDDEN' },
      ]);
    expect(await act('undoMerge', { mergeId: 'mrg_no' })).toMatchObject({ __typename: 'NotFound' });
  });
});
