import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { city } from '@twinning/city/city';
import { realId } from '@twinning/city/real/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';
import { organizationOf } from './city-parts.ts';
import { insertCity } from './insert-city.repository.ts';
import { told } from './told.test-kit.ts';

/** The query of the districts' systems, word for word. */
const SUCCESSORS = /* GraphQL */ `
  query Successors($code: String!, $before: Date!, $after: Date!) {
    then: organizationByCode(scheme: GSO, code: $code, asOf: $before) {
      id
      name(asOf: $before)
      status(asOf: $after)
      successors(asOf: $after) { organization { id name(asOf: $after) code(scheme: GSO, asOf: $after) } share }
    }
    now: organizationByCode(scheme: GSO, code: $code, asOf: $after) {
      id
      name(asOf: $after)
      predecessors(asOf: $before) { organization { id name(asOf: $before) } share }
    }
  }
`;
type Took = { organization: { id: string; name: string; code?: string | null }; share: string };
type Answer = {
  then: { id: string; name: string; status: string; successors: Took[] } | null;
  now: { id: string; name: string; predecessors: Took[] } | null;
};
const dates = { before: '2025-06-30', after: '2025-07-01' };
const newDanHoa = { id: realId('xa-dan-hoa'), name: 'UBND xã Dân Hòa' };

describe('the city in the register', () => {
  let service: OpenOrganizations;
  const loadedAt = new Date('2025-11-20T02:00:00Z');
  beforeAll(async () => {
    service = await openOrganizations();
    await service.em().transactional((tx) => insertCity(tx, city(), loadedAt));
    service.itIs('2026-02-02T02:00:00Z');
  }, 60_000);
  afterAll(() => service[Symbol.asyncDispose]());

  const ask = async (code: string) => {
    const { then: was, now } = await service.execute<Answer>(null, SUCCESSORS, { code, ...dates });
    return { was, now };
  };

  it('holds every body as its record tells it, after three reorganisations', async () => {
    const records = city().organizations.map(organizationOf);
    const kept = await wholeBodies(
      service.em(),
      records.map(({ id }) => id),
    );
    const known = new Map(kept.map((body) => [body.id, told(body)]));
    expect(known.size).toBe(records.length);
    expect(records.filter((body) => known.get(body.id) !== told(body)).map(({ id }) => id)).toEqual([]);
  });

  it('keeps the three as applied, with all they say', async () => {
    const rows = await rowsOf(
      service.em(),
      sql`select state, effective_on, precision, jsonb_array_length(founded) as founded,
          (select count(*)::int from reorganization_line where reorganization_id = id) as lines,
          (select count(*)::int from reorganization_move where reorganization_id = id) as moves
        from reorganization order by effective_on`,
    );
    expect(rows).toEqual([
      { state: 'APPLIED', effective_on: '2025-01-01', precision: null, founded: 20, lines: 78, moves: 0 },
      { state: 'APPLIED', effective_on: '2025-07-01', precision: null, founded: 126, lines: 695, moves: 2674 },
      { state: 'APPLIED', effective_on: '2025-10-01', precision: 'MONTH', founded: 30, lines: 2913, moves: 0 },
    ]);
  });

  it('lists the schools of which nobody knows where they went', async () => {
    const officer = await service.member('officer', 'DEPARTMENT_OFFICER', realId('so-gddt-ha-noi'));
    const source = `{ reorganizations { edges { node { effectiveOn precision openQuestions
      moves(basis: OPEN, first: 1) { totalCount edges { node { from { kind } to { id } } } } } } } }`;
    const none = { totalCount: 0, edges: [] };
    const open = { totalCount: 33, edges: [{ node: { from: { kind: 'DISTRICT_OFFICE' }, to: null } }] };
    expect(await service.execute(officer, source)).toEqual({
      reorganizations: {
        edges: [
          { node: { effectiveOn: '2025-10-01', precision: 'MONTH', openQuestions: 0, moves: none } },
          { node: { effectiveOn: '2025-07-01', precision: 'DAY', openQuestions: 33, moves: open } },
          { node: { effectiveOn: '2025-01-01', precision: 'DAY', openQuestions: 0, moves: none } },
        ],
      },
    });
  });

  it('was never believed to be otherwise', async () => {
    expect(await rowsOf(service.em(), sql`select from former_fact limit 1`)).toEqual([]);
  });

  it('says who answers for a commune whose code nobody bears any more', async () => {
    expect(await ask('10168')).toEqual({
      was: {
        id: realId('xa-dan-hoa-thanh-oai-cu'),
        name: 'UBND xã Dân Hòa',
        status: 'DISSOLVED',
        successors: [{ organization: { ...newDanHoa, code: '10180' }, share: 'WHOLE' }],
      },
      now: null,
    });
  });

  it('tells the five communes of which the new xã Dân Hòa was made from the one that bore its code', async () => {
    const { was, now } = await ask('10180');
    expect(was).toMatchObject({
      name: 'UBND xã Hồng Dương',
      status: 'DISSOLVED',
      successors: [{ organization: { ...newDanHoa, code: '10180' }, share: 'WHOLE' }],
    });
    expect(now).toMatchObject(newDanHoa);
    const before = now!.predecessors.map(({ organization, share }) => `${organization.name} ${share}`);
    expect(before.toSorted()).toEqual([
      'UBND xã Cao Xuân Dương WHOLE',
      'UBND xã Dân Hòa WHOLE',
      'UBND xã Hồng Dương WHOLE',
      'UBND xã Liên Châu WHOLE',
      'UBND xã Tân Ước WHOLE',
    ]);
  });

  it('knows nobody by a code before the map begins', async () => {
    const source = '{ organizationByCode(scheme: GSO, code: "10180", asOf: "2014-03-31") { id } }';
    expect(await service.execute(null, source)).toEqual({ organizationByCode: null });
  });

  it('follows a commune through both reforms', async () => {
    const source = `query ($id: ID!) { organization(id: $id) { successors { organization { name } } today: successors(asOf: "2026-01-01") { organization { id } share } } }`;
    expect(await service.execute(null, source, { id: realId('xa-cao-duong-thanh-oai-cu') })).toEqual({
      organization: {
        successors: [{ organization: { name: 'UBND xã Cao Xuân Dương' } }],
        today: [{ organization: { id: newDanHoa.id }, share: 'WHOLE' }],
      },
    });
  });

  it('names no successor where no paper does', async () => {
    const source = `query ($id: ID!) { organization(id: $id) { status successors(asOf: "2026-01-01") { share } } }`;
    expect(await service.execute(null, source, { id: realId('xa-dong-phu-chuong-my-cu') })).toEqual({
      organization: { status: 'DISSOLVED', successors: [] },
    });
  });
});
