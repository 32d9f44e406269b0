import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId } from '@twinning/city/accounts';
import { city } from '@twinning/city/city';
import { realId } from '@twinning/city/real/organizations';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const password = 'a-password-for-tests';

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
const SCHOOL_FILE = /* GraphQL */ `
  query SchoolFile($code: String!, $asOf: Date!) {
    organizationByCode(scheme: LOCAL, code: $code, asOf: $asOf) {
      id kind levels name(asOf: $asOf) zone(asOf: $asOf) status(asOf: $asOf)
      parent(hierarchy: ADMINISTRATIVE, asOf: $asOf) { id kind name(asOf: $asOf) }
      leader(asOf: $asOf) { position person { name } from to }
      history { kind on reorganization { decree { symbol } } before { id name } after { id name } summary }
      provenance { field basis note }
    }
  }
`;
const DISTRICT_SYNC = /* GraphQL */ `
  query DistrictSync($office: ID!, $asOf: Date, $first: Int!, $after: String) {
    organization(id: $office) {
      id name
      descendants(kinds: [SCHOOL], asOf: $asOf, first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id codes { scheme value from to } name levels zone(asOf: $asOf) leader(asOf: $asOf) { position person { name } } } }
      }
    }
    changes(since: null, first: 200) { cursor events { id type at entity { __typename } } }
  }
`;

type Page = {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string; name: string } }[];
};

describe('the demonstration city', () => {
  let service: OpenOrganizations;
  const department = accountId('department');
  const env = () => ({ ...process.env, NODE_OPTIONS: '', DATABASE_URL: service.url, DEMONSTRATION_PASSWORD: password });

  const search = async (text: string, more: object = {}) =>
    (await service.execute<{ organizations: Page }>(department, SEARCH, { text, ...more })).organizations;
  const names = async (text: string, more: object = {}) =>
    (await search(text, more)).edges.map(({ node }) => node.name);
  const file = (code: string, asOf: string, who: string = department) =>
    service.execute(who, SCHOOL_FILE, { code, asOf });

  beforeAll(async () => {
    service = await openOrganizations();
    await run(process.execPath, [script('load')], { env: env() });
    service.itIs('2026-02-02T02:00:00Z');
  }, 60_000);
  afterAll(() => service[Symbol.asyncDispose]());

  it('stands once, however often it is loaded', async () => {
    await run(process.execPath, [script('load')], { env: env() });
    const [count] = await service.em().execute('select count(*)::int as bodies from organization');
    expect(count).toEqual({ bodies: city().organizations.length });
    expect(await service.em().execute(`select step from city_load where step = 'complete:1'`)).toHaveLength(1);
  });

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

  it('puts MN Cao Dương under the office of Thanh Oai before the reform, under xã Dân Hòa after it', async () => {
    expect(await file('mn-cao-duong', '2023-06-01')).toMatchObject({
      organizationByCode: {
        name: 'Trường Mầm non Cao Dương',
        kind: 'SCHOOL',
        levels: ['PRESCHOOL'],
        zone: 'SUBURBAN',
        status: 'ACTIVE',
        parent: { kind: 'DISTRICT_OFFICE', name: 'Phòng GD&ĐT huyện Thanh Oai' },
        leader: null,
        history: [
          {
            kind: 'TRANSFERRED',
            on: '2025-07-01',
            reorganization: { decree: null },
            before: { name: 'Phòng GD&ĐT huyện Thanh Oai' },
            after: { name: 'UBND xã Dân Hòa' },
            summary: 'Its superior: from Phòng GD&ĐT huyện Thanh Oai to UBND xã Dân Hòa.',
          },
          {
            kind: 'TRANSFERRED',
            on: '2025-10-01',
            before: null,
            after: { name: 'Cụm chuyên môn Thanh Oai' },
            summary: 'Joined Cụm chuyên môn Thanh Oai.',
          },
        ],
      },
    });
    expect(await file('mn-cao-duong', '2025-08-01')).toMatchObject({
      organizationByCode: { parent: { kind: 'COMMUNE_COMMITTEE', name: 'UBND xã Dân Hòa' } },
    });
  });

  it('names its head on the day of which a paper speaks, and the demonstration head since the reform', async () => {
    expect(await file('mn-cao-duong', '2023-05-04')).toMatchObject({
      organizationByCode: { leader: { position: 'Hiệu trưởng', person: { name: 'Phạm Thị Hoa' } } },
    });
    expect(await file('mn-cao-duong', '2025-08-01')).toMatchObject({
      organizationByCode: { leader: { person: { name: 'Lê Ngọc Diệp (trình diễn)' }, from: '2025-07-01', to: null } },
    });
  });

  it('shows a gone office by its last name, as dissolved', async () => {
    const source = '{ organization(id: "ID") { name status code parent { id } zone status(asOf: "2025-06-30") } }'
      .replace('ID', realId('pgd-thanh-oai'))
      .replace('status(', 'before: status(');
    expect(await service.execute(null, source)).toEqual({
      organization: {
        name: 'Phòng GD&ĐT huyện Thanh Oai',
        status: 'DISSOLVED',
        code: null,
        parent: null,
        zone: null,
        before: 'ACTIVE',
      },
    });
  });

  it('finds the commune of the day by a name that an old and a new one bear', async () => {
    const found = async (asOf: string) => {
      const { edges } = await search('dan hoa', { kinds: ['COMMUNE_COMMITTEE'], asOf });
      return edges[0]!.node.id;
    };
    expect(await found('2025-06-30')).toBe(realId('xa-dan-hoa-thanh-oai-cu'));
    expect(await found('2025-07-01')).toBe(realId('xa-dan-hoa'));
  });

  it('hands a district its schools with as many statements for 100 as for 2', async () => {
    const office = realId('pgd-thanh-oai');
    const sync = (first: number, after: string | null = null) =>
      service.execute<{ organization: { descendants: Page } }>(department, DISTRICT_SYNC, {
        office,
        asOf: '2025-05-06',
        first,
        after,
      });
    const few = await countStatements(() => sync(2));
    const many = await countStatements(() => sync(100));
    expect(many.statements).toBe(few.statements);
    expect(many.result.organization.descendants).toMatchObject({
      totalCount: 71,
      pageInfo: { hasNextPage: false },
    });
    const first = await sync(50);
    const rest = await sync(50, first.organization.descendants.pageInfo.endCursor);
    expect([...first.organization.descendants.edges, ...rest.organization.descendants.edges]).toEqual(
      many.result.organization.descendants.edges,
    );
  });

  it('reads the subtrees of thirty offices with as many statements as of one', async () => {
    const source = `query ($first: Int!) { organizations(filter: { kinds: [DISTRICT_OFFICE] }, asOf: "2025-05-06", first: $first) {
      edges { node { descendants(asOf: "2025-05-06", first: 1) { totalCount } documents(first: 1) { totalCount } } } } }`;
    const cost = async (first: number) =>
      (await countStatements(() => service.execute(null, source, { first }))).statements;
    expect(await cost(30)).toBe(await cost(1));
  });

  it('tells who cites the founding plan', async () => {
    const source = `{ officialDocuments(search: "4340 kh") { totalCount edges { node { symbol issuedOn { value precision } issuers { name }
      citedBy(first: 50) { totalCount edges { node { symbol normalizedSymbol issuers { name(asOf: "2023-05-06") } } } } } } } }`;
    expect(await service.execute(null, source)).toMatchObject({
      officialDocuments: {
        totalCount: 1,
        edges: [
          {
            node: {
              symbol: '4340/KH-SGDĐT',
              issuedOn: { value: '2022-12-12', precision: 'DAY' },
              issuers: [{ name: 'Sở GD&ĐT Hà Nội' }],
              citedBy: {
                totalCount: 4,
                edges: [
                  { node: { symbol: '12/KH-LP', issuers: [{}, { name: 'Phòng GD&ĐT huyện Thanh Oai' }] } },
                  { node: { symbol: '08/KH-PGDĐT' } },
                  { node: { symbol: '119/GDĐT-HC' } },
                  { node: { symbol: '356-KH-PGD&ĐT', normalizedSymbol: '356/KH-PGD&ĐT' } },
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('tells which offices have acted on the founding plan, and how they write it', async () => {
    const source = `{ officialDocuments(symbol: "4340 KH SGDĐT") { edges { node {
      cascade(asOf: "2025-06-30") { officesActed { count of } offices(acted: true) { edges { node { organization { name(asOf: "2023-05-06") } acts { document { symbol } } } } } }
      today: cascade { asOf officesActed { of } earlierMaps } clusters: cascade(hierarchy: PROFESSIONAL_CLUSTER) { officesActed { count of } }
      citations { edges { node { document { symbol } differences { field spellingOnly } } } } } } } }`;
    const act = (name: string, symbol: string) => ({
      node: { organization: { name }, acts: [{ document: { symbol } }] },
    });
    const { result, statements } = await countStatements(() => service.execute(null, source));
    expect(statements).toBeLessThanOrEqual(18);
    expect(result).toMatchObject({
      officialDocuments: {
        edges: [
          {
            node: {
              cascade: {
                officesActed: { count: 5, of: 30 },
                offices: {
                  edges: [
                    act('Phòng GD&ĐT huyện Mê Linh', '119/GDĐT-HC'),
                    act('Phòng GD&ĐT huyện Phú Xuyên', '356-KH-PGD&ĐT'),
                    act('Phòng GD&ĐT huyện Thanh Oai', '12/KH-LP'),
                    act('Phòng GD&ĐT quận Bắc Từ Liêm', '12/KH-LP'),
                    act('Phòng GD&ĐT quận Long Biên', '08/KH-PGDĐT'),
                  ],
                },
              },
              today: { officesActed: { of: 126 }, earlierMaps: ['2025-06-30'] },
              clusters: { officesActed: { count: 0, of: 30 } },
              citations: {
                edges: [
                  {
                    node: {
                      document: { symbol: '12/KH-LP' },
                      differences: [
                        { field: 'SYMBOL', spellingOnly: true },
                        { field: 'ABSTRACT', spellingOnly: false },
                      ],
                    },
                  },
                  {},
                  {},
                  {},
                ],
              },
            },
          },
        ],
      },
    });
  });

  it('hands out a token of an hour in demonstration mode only', async () => {
    const token = (demonstration: object, role: string) =>
      run(process.execPath, [script('token'), role], { env: { ...env(), ...demonstration } });
    const { stdout } = await token({ DEMONSTRATION: 'true' }, 'school');
    const now = new Date();
    const found = await service.identity.identify(stdout.trim(), now);
    expect(found?.accountId).toBe(accountId('school'));
    expect(found!.expiresAt.getTime() - now.getTime()).toBeLessThanOrEqual(3_600_000);
    await expect(token({ DEMONSTRATION: 'true' }, 'nobody')).rejects.toThrow('no demonstration account "nobody"');
    await expect(token({ DEMONSTRATION: 'false' }, 'school')).rejects.toThrow('no demonstration accounts here');
    await expect(token({ DEMONSTRATION: 'true', NODE_ENV: 'production' }, 'school')).rejects.toThrow('production');
  });
});
