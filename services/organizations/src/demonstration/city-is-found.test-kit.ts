import { expect, it } from '@jest/globals';
import { accountId } from '@twinning/city/accounts';
import { realId } from '@twinning/city/real/organizations';
import { countStatements } from '@twinning/testing/count-statements';
import type { OpenOrganizations } from '../open-organizations.test-kit.ts';

const SEARCH = /* GraphQL */ `
  query Search($text: String!, $kinds: [OrganizationKind!], $asOf: Date, $first: Int = 20, $after: String) {
    organizations(filter: { search: $text, kinds: $kinds }, first: $first, after: $after, asOf: $asOf) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id kind name(asOf: $asOf) codes { scheme value from to } parent(hierarchy: ADMINISTRATIVE, asOf: $asOf) { id name(asOf: $asOf) } }
      }
    }
  }
`;

export type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string; name: string } }[];
};

/** Bodies of the city are found by what people type. */
export function cityIsFound(service: () => OpenOrganizations): void {
  const search = async (text: string, more: object = {}) =>
    (await service().execute<{ organizations: Page }>(accountId('department'), SEARCH, { text, ...more }))
      .organizations;
  const names = async (text: string, more: object = {}) =>
    (await search(text, more)).edges.map(({ node }) => node.name);

  it.each(['mam non cao duong', 'MN Cao Dương', 'trường mn cao dương', 'cao duong', 'Cao Dương mầm non', 'mn cao dư'])(
    'finds Trường Mầm non Cao Dương first by "%s"',
    async (text) => expect((await names(text))[0]).toBe('Trường Mầm non Cao Dương'),
  );

  it('reads "Hoà" and "Hòa" alike', async () => {
    expect((await names('MN Dân Hoà'))[0]).toBe('Trường Mầm non Dân Hoà');
    expect(await names('MN Dân Hoà')).toEqual(await names('mn dân hòa'));
  });

  it('finds an office on a day on which it was there, and on no later one', async () => {
    expect((await names('PGD thanh oai', { asOf: '2023-01-01' }))[0]).toBe('Phòng GD&ĐT huyện Thanh Oai');
    expect(await names('PGD thanh oai')).toEqual([]);
  });

  it('pages through a search without gap or repetition, in the natural order of names', async () => {
    const all = await search('trường', { kinds: ['SCHOOL'], first: 100 });
    const second = await search('trường', { kinds: ['SCHOOL'], first: 100, after: all.pageInfo.endCursor });
    const small: string[] = [];
    for (let after: string | null = null; small.length < 120; ) {
      const page: Page = await search('trường', { kinds: ['SCHOOL'], first: 40, after });
      small.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
    }
    expect(all.totalCount).toBe(2914);
    expect(small).toEqual([...all.edges, ...second.edges].slice(0, 120).map(({ node }) => node.id));
    const order = all.edges.map(({ node }) => node.name);
    expect(order.toSorted(new Intl.Collator('vi', { numeric: true }).compare)).toEqual(order);
  });

  it('searches a page of 100 with as many statements as a page of 2', async () => {
    const cost = async (first: number) => (await countStatements(() => search('mầm non', { first }))).statements;
    expect(await cost(100)).toBe(await cost(2));
  });

  it('finds the commune of the day by a name that an old and a new one bear', async () => {
    const found = async (asOf: string) => {
      const { edges } = await search('dan hoa', { kinds: ['COMMUNE_COMMITTEE'], asOf });
      return edges[0]!.node.id;
    };
    expect(await found('2025-06-30')).toBe(realId('xa-dan-hoa-thanh-oai-cu'));
    expect(await found('2025-07-01')).toBe(realId('xa-dan-hoa'));
  });
}
