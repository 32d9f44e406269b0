import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saveRows } from '@twinning/persistence/save-rows';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

import { PersonRow } from './person.row.ts';

const entity = (id: string) =>
  `{ _entities(representations: [{ __typename: "Person", id: "${id}" }]) { ... on Person { id name } } }`;

describe('a person', () => {
  let service: OpenOrganizations;
  let head: string;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is known to people with an account', async () => {
    expect(await service.execute(head, entity('per_head'))).toEqual({
      _entities: [{ id: 'per_head', name: 'head' }],
    });
    expect(await service.execute(head, entity('per_nobody'))).toEqual({ _entities: [null] });
  });

  it('answers whoever has none as if there were nobody', async () => {
    const answer = await service.attempt(null, entity('per_head'));
    expect(answer).toEqual(await service.attempt(null, entity('per_nobody')));
    expect(answer.data).toEqual({ _entities: [null] });
  });

  it('is nobody to support, but for itself', async () => {
    const department = { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT', levels: [] } as const;
    await service.has(department);
    const support = await service.member('support', 'SUPPORT', department.id);
    expect(await service.execute(support, entity('per_head'))).toEqual({ _entities: [null] });
    expect(await service.execute(support, entity('per_support'))).toEqual({
      _entities: [{ id: 'per_support', name: 'support' }],
    });
  });

  it.each(['leader { position }', 'appointments { position }'])(
    '%s is asked for in vain without an account',
    async (field) => {
      const { errors } = await service.attempt(null, `{ organization(id: "org_school") { id ${field} } }`);
      expect(errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    },
  );

  it('finds people by begun words of their names in any order, by given name', async () => {
    const kept = ['Trần Thị Mai', 'Nguyễn Mai Anh', 'Trần Văn Đạt', 'Lê Hoà'].map((name, nth) => ({
      ...{ id: `per_found${nth}`, name, generated: false, provenance: [] },
      recordedAt: new Date('2024-01-01T00:00:00Z'),
    }));
    await service.em().transactional((tx) => saveRows(tx, PersonRow, kept));
    const names = async (search: string, rest = '') => {
      const { people } = await service.execute<{
        people: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { name: string } }[] };
      }>(
        head,
        `query ($search: String!) { people(search: $search${rest}) { totalCount pageInfo { endCursor } edges { node { name } } } }`,
        { search },
      );
      return { ...people, names: people.edges.map(({ node }) => node.name) };
    };
    expect((await names('mai')).names).toEqual(['Nguyễn Mai Anh', 'Trần Thị Mai']);
    expect((await names('MAI tran')).names).toEqual(['Trần Thị Mai']);
    expect((await names('hoa le')).names).toEqual(['Lê Hoà']);
    expect((await names('ai')).names).toEqual([]);
    const first = await names('tr', ', first: 1');
    expect(first).toMatchObject({ totalCount: 2, names: ['Trần Văn Đạt'] });
    expect((await names('tr', `, after: "${first.pageInfo.endCursor}"`)).names).toEqual(['Trần Thị Mai']);
  });

  it('are searched by whoever works at an office or school', async () => {
    const auditor = await service.member('auditor', 'AUDITOR', 'org_school');
    expect((await service.attempt(auditor, '{ people { totalCount } }')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await service.attempt(null, '{ people { totalCount } }')).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});
