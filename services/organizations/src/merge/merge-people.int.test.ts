import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveRows } from '@twinning/persistence/save-rows';
import { PersonRow } from '../person/person.row.ts';
import { documentOf, type Merging, openMerging } from './merging.test-kit.ts';

describe('two entries of one person', () => {
  let merging: Merging;
  let service: Merging['service'];
  let officer: Merging['officer'];
  let head: Merging['head'];
  let act: Merging['act'];
  let appoint: Merging['appoint'];
  let everything: Merging['everything'];

  beforeAll(async () => {
    merging = await openMerging();
    ({ service, officer, head, act, appoint, everything } = merging);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('become one, and every row stands as before once that is undone', async () => {
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
    const auditor = await service.member('auditor', 'AUDITOR', 'org_department');
    expect((await service.attempt(auditor, '{ merges { totalCount } }')).errors).toEqual([]);
    expect((await service.attempt(auditor, '{ probableDuplicates { totalCount } }')).errors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect(await act('undoMerge', { mergeId: 'mrg_no' })).toMatchObject({ __typename: 'NotFound' });
  });
});
