import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { insertOrganizations } from '../organization/insert-organizations.repository.ts';
import { registered } from '../organization/registered.ts';

const COMPARE = `query ($from: Date!, $to: Date!, $kind: DifferenceKind!, $under: ID, $kinds: [OrganizationKind!], $first: Int, $after: String) {
  registerComparison(from: $from, to: $to, under: $under, kinds: $kinds) {
    count(kind: $kind)
    differences(kind: $kind, first: $first, after: $after) {
      totalCount pageInfo { endCursor hasNextPage }
      edges { node { kind scheme before after organization { id } superiorBefore { id } superiorAfter { id } } }
    }
  }
}`;
type Row = { organization: { id: string }; scheme: string | null; before: string | null; after: string | null };
type Answer = {
  registerComparison: {
    count: number;
    differences: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: Row }[] };
  };
};

const reform = '2025-07-01';
const era = { from: '2014-04-01', to: reform };
const since = { from: reform, to: null };
const days = { from: '2025-06-30', to: reform };

describe('two days side by side', () => {
  let service: OpenOrganizations;

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở GD&ĐT', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng GD&ĐT', kind: 'DISTRICT_OFFICE', parentId: 'org_department', to: reform },
      { id: 'org_commune', name: 'UBND xã', kind: 'COMMUNE_COMMITTEE', parentId: 'org_department', from: reform },
      { id: 'org_brief', name: 'Ban tạm', kind: 'DISTRICT_OFFICE', from: '2025-01-01', to: '2025-02-01' },
    );
    const school = (id: string, names: { value: string; from: string; to: string | null }[], code: string) =>
      registered({
        id,
        kind: 'SCHOOL',
        levels: ['PRIMARY'],
        life: { from: era.from, to: null },
        names,
        codes: [
          { scheme: 'LOCAL', value: code, ...era },
          { scheme: 'LOCAL', value: `${code}-2025`, ...since },
        ],
        placements: [
          { hierarchy: 'ADMINISTRATIVE', parentId: 'org_office', ...era },
          ...(id === 'org_lost' ? [] : [{ hierarchy: 'ADMINISTRATIVE' as const, parentId: 'org_commune', ...since }]),
        ],
        zones: [],
        locations: [],
        generated: false,
        provenance: [],
      });
    const bodies = [
      school('org_kept', [{ value: 'Trường Tiểu học An', from: era.from, to: null }], 'an'),
      school('org_lost', [{ value: 'Trường Tiểu học Bình', from: era.from, to: null }], 'binh'),
      school(
        'org_renamed',
        [
          { value: 'Trường Tiểu học Cũ', ...era },
          { value: 'Trường Tiểu học Mới', ...since },
        ],
        'cu',
      ),
    ];
    await service.em().transactional((tx) => insertOrganizations(tx, bodies, new Date('2024-01-01T00:00:00Z')));
  });
  afterAll(() => service[Symbol.asyncDispose]());

  const compare = async (kind: string, more: object = {}) =>
    (await service.execute<Answer>(null, COMPARE, { ...days, kind, ...more })).registerComparison;
  const ids = async (kind: string, more: object = {}) => {
    const { count, differences } = await compare(kind, more);
    expect(count).toBe(differences.totalCount);
    return differences.edges.map(({ node }) => node.organization.id);
  };

  it.each([
    ['FOUNDED', ['org_commune']],
    ['ENDED', ['org_office']],
    ['RENAMED', ['org_renamed']],
    ['MOVED', ['org_kept', 'org_lost', 'org_renamed']],
    ['RECODED', ['org_kept', 'org_lost', 'org_renamed']],
  ])('%s names %j', async (kind, found) => expect(await ids(kind)).toEqual(found));

  it('says what it was and what it is', async () => {
    const [renamed] = (await compare('RENAMED')).differences.edges;
    expect(renamed?.node).toMatchObject({ before: 'Trường Tiểu học Cũ', after: 'Trường Tiểu học Mới' });
    const [coded] = (await compare('RECODED')).differences.edges;
    expect(coded?.node).toMatchObject({ scheme: 'LOCAL', before: 'an', after: 'an-2025' });
    expect((await compare('MOVED')).differences.edges.map(({ node }) => node)).toMatchObject([
      { before: null, superiorBefore: { id: 'org_office' }, superiorAfter: { id: 'org_commune' } },
      { superiorBefore: { id: 'org_office' }, superiorAfter: null },
      { superiorBefore: { id: 'org_office' }, superiorAfter: { id: 'org_commune' } },
    ]);
  });

  it('looks backwards as well as forwards, and passes over what came and went', async () => {
    const back = { from: days.to, to: days.from };
    expect(await ids('FOUNDED', back)).toEqual(['org_office']);
    expect(await ids('ENDED', back)).toEqual(['org_commune']);
    expect(await ids('FOUNDED', { from: '2024-12-31', to: '2025-02-01' })).toEqual([]);
    expect(await ids('MOVED', { from: days.to, to: days.to })).toEqual([]);
  });

  it('is narrowed to a unit on either day, and to kinds', async () => {
    expect(await ids('MOVED', { under: 'org_commune' })).toEqual(['org_kept', 'org_renamed']);
    expect(await ids('MOVED', { under: 'org_office' })).toEqual(['org_kept', 'org_lost', 'org_renamed']);
    expect(await ids('ENDED', { under: 'org_office' })).toEqual(['org_office']);
    expect(await ids('MOVED', { kinds: ['DISTRICT_OFFICE'] })).toEqual([]);
  });

  it('goes on after a cursor, at a cost that does not grow with the rows', async () => {
    const { differences } = await compare('MOVED', { first: 1 });
    const next = (await compare('MOVED', { first: 2, after: differences.pageInfo.endCursor })).differences;
    expect(next.edges.map(({ node }) => node.organization.id)).toEqual(['org_lost', 'org_renamed']);
    const cost = async (first: number) => (await countStatements(() => compare('MOVED', { first }))).statements;
    expect(await cost(3)).toBe(await cost(1));
  });

  it('tells the days on which the register changed', async () => {
    type Days = { turningDays: { on: string; bodies: number }[] };
    const { turningDays } = await service.execute<Days>(null, '{ turningDays(until: "2025-12-31") { on bodies } }');
    expect(turningDays).toEqual([
      { on: '2014-04-01', bodies: 5 },
      { on: '2025-01-01', bodies: 1 },
      { on: '2025-02-01', bodies: 1 },
      { on: reform, bodies: 5 },
    ]);
  });

  it('lists the bodies of which no superior is known', async () => {
    const query =
      'query ($asOf: Date) { organizations(filter: { withoutParent: true, kinds: [SCHOOL] }, asOf: $asOf) { edges { node { id } } } }';
    const on = async (asOf: string) => service.execute(null, query, { asOf });
    expect(await on(days.from)).toEqual({ organizations: { edges: [] } });
    expect(await on(days.to)).toEqual({ organizations: { edges: [{ node: { id: 'org_lost' } }] } });
  });

  it('lists every name a body bore', async () => {
    const query = '{ organization(id: "org_renamed") { names { value from to } } }';
    expect(await service.execute(null, query)).toEqual({
      organization: {
        names: [
          { value: 'Trường Tiểu học Cũ', ...era },
          { value: 'Trường Tiểu học Mới', ...since },
        ],
      },
    });
  });
});
