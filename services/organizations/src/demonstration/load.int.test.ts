import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountId } from '@twinning/city/accounts';
import { city } from '@twinning/city/city';
import { realId } from '@twinning/city/real/organizations';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { cityIsFound, type Page } from './city-is-found.test-kit.ts';
import { cityPapers } from './city-papers.test-kit.ts';

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
const password = 'a-password-for-tests';

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

describe('the demonstration city', () => {
  let service: OpenOrganizations;
  const department = accountId('department');
  const env = () => ({
    ...process.env,
    NODE_OPTIONS: '',
    DATABASE_URL: service.url,
    IDENTITY_DATABASE_URL: service.urlFor('identity'),
    DEMONSTRATION_PASSWORD: password,
  });

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

  cityIsFound(() => service);
  cityPapers(() => service);

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
