import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const verbs = {
  rename: 'renameOrganization',
  assign: 'assignCode',
  place: 'placeOrganization',
  zone: 'zoneOrganization',
  locate: 'locateOrganization',
  dissolve: 'dissolveOrganization',
} as const;
type Verb = keyof typeof verbs;
const nameOf = (verb: Verb) => verbs[verb];
const documentOf = (verb: Verb) => {
  const name = nameOf(verb);
  return /* GraphQL */ `
    mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
      result: ${name}(input: $input) {
        __typename
        ... on Organization { id version }
        ... on Refusal { message }
        ... on InvalidInput { issues { path } }
      }
    }
  `;
};
type Result = { result: { __typename: string; version: number; message: string } };

describe('changing what is known of a body', () => {
  let service: OpenOrganizations;
  let officer: string;
  let district: string;

  const version = async (id: string): Promise<number> => {
    const [row] = await service.em().execute(`select version from organization where id = ?`, [id]);
    return row?.version ?? 1;
  };
  const change = async (verb: Verb, organizationId: string, values: object, who = officer) => {
    const input = { organizationId, expectedVersion: await version(organizationId), ...values };
    return (await service.execute<Result>(who, documentOf(verb), { input })).result;
  };
  const ask = async (id: string, fields: string) =>
    (await service.execute<{ organization: object }>(officer, `{ organization(id: "${id}") { ${fields} } }`))
      .organization;

  beforeAll(async () => {
    service = await openOrganizations();
    const under = (id: string) => [
      { hierarchy: 'ADMINISTRATIVE' as const, parentId: id, from: '2014-04-01', to: '2025-07-01' },
    ];
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_suboffice', name: 'Phòng con', kind: 'DISTRICT_OFFICE', placements: under('org_office') },
      { id: 'org_commune', name: 'Xã', kind: 'COMMUNE_COMMITTEE', from: '2025-07-01', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường A', kind: 'SCHOOL', levels: ['PRIMARY'], placements: under('org_office') },
      { id: 'org_other', name: 'Trường B', kind: 'SCHOOL', levels: ['PRIMARY'], code: 'tr-b' },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    district = await service.member('district', 'DISTRICT_OFFICER', 'org_office');
    service.itIs('2025-06-01T02:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('renames it from a day on and tells the others all that is known of it', async () => {
    expect(await change('rename', 'org_school', { name: 'Trường Đông', from: '2025-09-01' })).toMatchObject({
      version: 2,
    });
    expect(await ask('org_school', 'now: name later: name(asOf: "2025-09-01")')).toEqual({
      now: 'Trường A',
      later: 'Trường Đông',
    });
    const [told] = await service.em().execute(`select type, payload from outbox order by seq desc limit 1`);
    expect(told).toMatchObject({
      type: 'organizations.organization-changed.v1',
      payload: {
        version: 2,
        names: [
          { value: 'Trường A', to: '2025-09-01' },
          { value: 'Trường Đông', from: '2025-09-01', to: null },
        ],
      },
    });
  });

  it('finds it by its new name, and still by the old one', async () => {
    const found = await service.execute(
      officer,
      `{ organizations(filter: { search: "truong dong" }, asOf: "2025-06-01") { edges { node { id } } } }`,
    );
    expect(found).toEqual({ organizations: { edges: [{ node: { id: 'org_school' } }] } });
  });

  it('refuses a rename without a day, by the schema and by an issue', async () => {
    const undated = { organizationId: 'org_school', expectedVersion: 2, name: 'Trường D' };
    expect((await service.attempt(officer, documentOf('rename'), { input: undated })).errors[0]?.message).toMatch(
      /Field "from" of required type "Date!" was not provided/,
    );
    expect(
      await change('rename', 'org_school', { name: 'Trường D', from: '2025-01-01', precision: 'UNKNOWN' }),
    ).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'precision' }] });
  });

  it('gives a code for its days and to one body at a time', async () => {
    const code = { scheme: 'LOCAL', code: 'tr-b', from: '2025-01-01' };
    expect(await change('assign', 'org_school', code)).toMatchObject({ __typename: 'CodeTaken' });
    expect(await change('assign', 'org_other', { ...code, code: null })).toMatchObject({ __typename: 'Organization' });
    expect(await change('assign', 'org_school', code)).toMatchObject({ __typename: 'Organization' });
    const bearer = (day: string) =>
      service.execute(officer, `{ organizationByCode(code: "tr-b", asOf: "${day}") { id } }`);
    expect(await bearer('2024-12-31')).toEqual({ organizationByCode: { id: 'org_other' } });
    expect(await bearer('2025-01-01')).toEqual({ organizationByCode: { id: 'org_school' } });
  });

  it('gives a code to one of two bodies that want it at once', async () => {
    const code = { scheme: 'MOET', code: 'race', from: '2025-01-01' };
    const both = await Promise.all([change('assign', 'org_school', code), change('assign', 'org_other', code)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CodeTaken', 'Organization']);
  });

  it('places it under another, and says in whose territory it stands', async () => {
    const fields = 'parent(asOf: "2025-07-01") { id } before: parent(asOf: "2025-06-30") { id }';
    expect(
      await change('place', 'org_school', { parentId: 'org_commune', from: '2025-07-01', precision: 'MONTH' }),
    ).toMatchObject({ __typename: 'Organization' });
    expect(await ask('org_school', fields)).toEqual({ parent: { id: 'org_commune' }, before: { id: 'org_office' } });
    expect(await change('locate', 'org_school', { communeId: 'org_commune', from: '2025-07-01' })).toMatchObject({
      __typename: 'Organization',
    });
    expect(await change('locate', 'org_school', { communeId: 'org_office', from: '2025-07-01' })).toMatchObject({
      __typename: 'UnknownCommune',
    });
    expect(await change('place', 'org_school', { parentId: 'org_other', from: '2025-07-01' })).toMatchObject({
      __typename: 'UnknownParent',
    });
  });

  it('refuses a circle on any day and names it', async () => {
    const circle = await change('place', 'org_office', { parentId: 'org_suboffice', from: '2025-06-30' });
    expect(circle).toMatchObject({ __typename: 'CycleInHierarchy' });
    expect(circle.message).toContain('Phòng → Phòng con → Phòng');
    expect(await change('place', 'org_office', { parentId: 'org_office', from: '2025-06-30' })).toMatchObject({
      __typename: 'CycleInHierarchy',
    });
    expect(await change('place', 'org_office', { parentId: 'org_suboffice', from: '2025-07-01' })).toMatchObject({
      __typename: 'Organization',
    });
  });

  it('lets one of two go first that would close a circle together', async () => {
    await service.has(
      { id: 'org_x', name: 'X', kind: 'DISTRICT_OFFICE' },
      { id: 'org_y', name: 'Y', kind: 'DISTRICT_OFFICE' },
    );
    const both = await Promise.all([
      change('place', 'org_x', { parentId: 'org_y', from: '2025-01-01' }),
      change('place', 'org_y', { parentId: 'org_x', from: '2025-01-01' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['CycleInHierarchy', 'Organization']);
  });

  it('says in which zone it lies for a stretch of days', async () => {
    await change('zone', 'org_other', { zone: 'SUBURBAN', from: '2020-01-01', to: '2021-01-01' });
    expect(await ask('org_other', 'zone between: zone(asOf: "2020-06-01") before: zone(asOf: "2019-12-31")')).toEqual({
      zone: 'URBAN',
      between: 'SUBURBAN',
      before: 'URBAN',
    });
  });

  it('dissolves it once nobody stands under it', async () => {
    const refused = await change('dissolve', 'org_commune', { from: '2026-01-01' });
    expect(refused).toMatchObject({ __typename: 'StillLeads' });
    expect(refused.message).toContain('Trường');
    expect(await change('dissolve', 'org_other', { from: '2025-05-01' })).toMatchObject({ __typename: 'Organization' });
    expect(await ask('org_other', 'status name zone')).toEqual({ status: 'DISSOLVED', name: 'Trường B', zone: null });
    expect(await change('dissolve', 'org_other', { from: null })).toMatchObject({ __typename: 'Organization' });
    expect(await ask('org_other', 'status zone')).toEqual({ status: 'ACTIVE', zone: 'URBAN' });
  });

  it('refuses a stale version, a body that is not there and whoever is not the department', async () => {
    const named = { name: 'Trường E', from: '2025-01-01' };
    expect(await change('rename', 'org_school', { ...named, expectedVersion: 1 })).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await change('rename', 'org_nobody', named)).toMatchObject({ __typename: 'NotFound' });
    for (const verb of Object.keys(verbs) as Verb[]) {
      const input = { organizationId: 'org_school', expectedVersion: 1, from: '2025-01-01' };
      const value = { rename: { name: 'Tên' }, assign: { scheme: 'LOCAL' } }[verb as string] ?? {};
      const { errors } = await service.attempt(district, documentOf(verb), { input: { ...input, ...value } });
      expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    }
  });

  it('answers the same request with the same key as before', async () => {
    const keyed = {
      name: 'Trường G',
      from: '2025-10-01',
      idempotencyKey: 'k1',
      expectedVersion: await version('org_school'),
    };
    const first = await change('rename', 'org_school', keyed);
    expect(await change('rename', 'org_school', keyed)).toEqual(first);
    expect(await change('rename', 'org_school', { ...keyed, name: 'Trường H' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });
});
