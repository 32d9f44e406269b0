import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const LIST = `query ($filter: OrganizationFilter, $asOf: Date, $first: Int, $after: String) {
  organizations(filter: $filter, asOf: $asOf, first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } } } }`;
type List = {
  organizations: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    edges: { node: { id: string } }[];
  };
};

describe('the list of bodies', () => {
  let service: OpenOrganizations;
  const ids = async (filter: object = {}, more: object = {}) => {
    const { organizations } = await service.execute<List>(null, LIST, { filter, ...more });
    const found = organizations.edges.map(({ node }) => node.id);
    expect(organizations.totalCount).toBe(found.length);
    return found;
  };

  beforeAll(async () => {
    service = await openOrganizations();
    const under = (parentId: string) => ({ kind: 'SCHOOL' as const, parentId });
    await service.has(
      { id: 'org_department', name: 'Sở GD&ĐT', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng GD&ĐT Ba Vì', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_10', name: 'Trường Tiểu học Đông La số 10', levels: ['PRIMARY'], ...under('org_office') },
      { id: 'org_2', name: 'Trường Tiểu học Đông La số 2', levels: ['PRIMARY'], ...under('org_office'), code: 'th-2' },
      { id: 'org_a', name: 'Trường THCS Ân Thi', levels: ['LOWER_SECONDARY'], ...under('org_department') },
      {
        id: 'org_old',
        name: 'Trường THCS Ân Thi cũ',
        levels: ['LOWER_SECONDARY'],
        ...under('org_office'),
        to: '2020-01-01',
      },
      {
        id: 'org_new',
        name: 'Trường THCS Mới',
        levels: ['LOWER_SECONDARY'],
        ...under('org_office'),
        from: '2030-01-01',
      },
    );
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('stands in the natural order of Vietnamese names, living bodies only', async () => {
    expect(await ids()).toEqual(['org_office', 'org_department', 'org_a', 'org_2', 'org_10']);
    expect(await ids({ kinds: ['SCHOOL'] }, { asOf: '2019-12-31' })).toEqual(['org_a', 'org_old', 'org_2', 'org_10']);
    expect(await ids({ search: 'mới' }, { asOf: '2030-01-01' })).toEqual(['org_new']);
  });

  it.each<[object, string[]]>([
    [{ kinds: ['DEPARTMENT', 'DISTRICT_OFFICE'] }, ['org_office', 'org_department']],
    [{ kinds: [] }, []],
    [{ levels: ['PRIMARY', 'PRESCHOOL'] }, ['org_2', 'org_10']],
    [{ zone: 'SUBURBAN' }, []],
    [{ parent: 'org_office' }, ['org_2', 'org_10']],
    [{ parent: 'org_nobody' }, []],
    [{ search: 'th đông la', levels: ['PRIMARY'] }, ['org_2', 'org_10']],
    [{ search: 'th-2' }, ['org_2']],
    [{ search: 'an thi' }, ['org_a']],
    [{ search: "đông%' or la" }, []],
    [{ search: '  ' }, ['org_office', 'org_department', 'org_a', 'org_2', 'org_10']],
  ])('is narrowed by %j', async (filter, found) => expect(await ids(filter)).toEqual(found));

  it('goes on after a cursor', async () => {
    const page = async (after?: string) => (await service.execute<List>(null, LIST, { first: 3, after })).organizations;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(second).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    expect(second.edges.map(({ node }) => node.id)).toEqual(['org_2', 'org_10']);
  });

  it.each([{ first: 101 }, { first: -1 }, { after: 'made-up' }, { filter: { search: 'x'.repeat(201) } }])(
    'refuses %j by name',
    async (variables) => {
      const { data, errors } = await service.attempt(null, LIST, variables);
      expect(data?.organizations ?? null).toBeNull();
      expect(errors).toHaveLength(1);
    },
  );
});
