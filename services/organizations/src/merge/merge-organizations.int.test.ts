import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Merging, openMerging } from './merging.test-kit.ts';

describe('two entries of one body', () => {
  let merging: Merging;
  let service: Merging['service'];
  let officer: Merging['officer'];
  let head: Merging['head'];
  let act: Merging['act'];
  let version: Merging['version'];
  let merge: Merging['merge'];
  let appoint: Merging['appoint'];
  let everything: Merging['everything'];

  beforeAll(async () => {
    merging = await openMerging();
    ({ service, officer, head, act, version, merge, appoint, everything } = merging);
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
});
