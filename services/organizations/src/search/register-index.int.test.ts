import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { changeFacts, withdrawOrganizations } from '../organization/change-facts.repository.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { registered } from '../organization/registered.ts';

const LIST = 'query ($search: String) { organizations(filter: { search: $search }) { edges { node { id } } } }';
const life = { from: '2014-04-01', to: null };

const school = (id: string, name: string): Organization =>
  registered({
    id,
    kind: 'SCHOOL',
    levels: ['PRIMARY'],
    life,
    names: [{ value: name, ...life }],
    codes: [],
    placements: [],
    zones: [],
    locations: [],
    generated: false,
    provenance: [],
  });

describe('the register in memory and the tables', () => {
  let service: OpenOrganizations;
  const now = new Date('2024-02-01T00:00:00Z');
  const found = async (search: string): Promise<string[]> => {
    const { organizations } = await service.execute<{ organizations: { edges: { node: { id: string } }[] } }>(
      null,
      LIST,
      { search },
    );
    return organizations.edges.map(({ node }) => node.id);
  };

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_a', name: 'Trường Tiểu học Ba Trại', kind: 'SCHOOL', levels: ['PRIMARY'] });
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('say the same right after a body is registered, renamed or withdrawn', async () => {
    const body = school('org_b', 'Trường Tiểu học Cổ Đô');
    await service.em().transactional((tx) => insertOrganizations(tx, [body], new Date('2024-01-02T00:00:00Z')));
    expect(await found('co do')).toEqual(['org_b']);
    const after = { ...body, version: 2, names: [{ value: 'Trường Tiểu học Minh Châu', ...life }] };
    await service.em().transactional((tx) => changeFacts(tx, [{ before: body, after }], now));
    expect(await found('minh chau')).toEqual(['org_b']);
    expect(await found('co do')).toEqual([]);
    await service.em().transactional((tx) => withdrawOrganizations(tx, [after], new Date('2024-03-01T00:00:00Z')));
    expect(await found('minh chau')).toEqual([]);
    expect(await found('ba trai')).toEqual(['org_a']);
  });

  it('show nothing of a transaction before its end, and all of it after, whichever began first', async () => {
    const { promise: decided, resolve: decide } = Promise.withResolvers<void>();
    const { promise: written, resolve: write } = Promise.withResolvers<void>();
    const slow = service.em().transactional(async (tx) => {
      await insertOrganizations(tx, [school('org_slow', 'Trường Tiểu học Vật Lại')], now);
      write();
      await decided;
    });
    await written;
    await service
      .em()
      .transactional((tx) => insertOrganizations(tx, [school('org_fast', 'Trường Tiểu học Vật Lại B')], now));
    expect(await found('vat lai')).toEqual(['org_fast']);
    decide();
    await slow;
    expect(await found('vat lai')).toEqual(['org_slow', 'org_fast']);
  });

  it('keep nothing of a transaction that is taken back', async () => {
    const broken = service.em().transactional(async (tx) => {
      await insertOrganizations(tx, [school('org_never', 'Trường Tiểu học Phong Vân')], now);
      throw new Error('taken back');
    });
    await expect(broken).rejects.toThrow('taken back');
    expect(await found('phong van')).toEqual([]);
  });

  it('are compared by as many statements after a change as after another, and fewer when nothing changed', async () => {
    const cost = async (): Promise<number> => (await countStatements(() => found('truong'))).statements;
    const add = (...ids: string[]) =>
      service.em().transactional((tx) =>
        insertOrganizations(
          tx,
          ids.map((id) => school(id, `Trường Tiểu học Tản Lĩnh ${id}`)),
          now,
        ),
      );
    const still = await cost();
    await add('org_1');
    const one = await cost();
    await add(...Array.from({ length: 40 }, (_, n) => `org_many_${n}`));
    expect(await cost()).toBe(one);
    expect(await cost()).toBe(still);
  });

  it('agree when many ask at once while others write', async () => {
    const answers = Promise.all(Array.from({ length: 20 }, () => found('dong quang')));
    const writing = service
      .em()
      .transactional((tx) => insertOrganizations(tx, [school('org_q', 'Trường Tiểu học Đông Quang')], now));
    await Promise.all([answers, writing]);
    const after = await Promise.all(Array.from({ length: 20 }, () => found('dong quang')));
    expect(new Set(after.map((ids) => ids.join()))).toEqual(new Set(['org_q']));
  });
});
