import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { registerMember } from '@twinning/testing/register';
import { registerTown } from '@twinning/testing/registered-town';
import { costOf } from '@twinning/testing/row-security';
import { openStage, type Stage } from '../test/stage.ts';

/** A thousand partnerships, each tenth of which is not signed yet. */
const written = [
  sql`insert into partnership (id, version, movement_id, title, searched, level, status, party_set, proposed_on, signed_on,
      periods_cited, provenance, generated, updated_at)
    select 'pts_' || lpad(nth::text, 4, '0'), 1, 'mov', 'a', 'a', 'SCHOOL', case nth % 10 when 0 then 'PROPOSED' else 'SIGNED' end,
      'org_s' || nth || ' org_s' || (nth + 1200), '2024-01-01', case nth % 10 when 0 then null else '2024-02-01'::date end,
      '[]', '[]', true, now() from generate_series(1, 1000) nth`,
  sql`insert into partnership_party (partnership_id, organization_id, position, agreed)
    select 'pts_' || lpad(nth::text, 4, '0'), 'org_s' || (nth + other * 1200), other, true
    from generate_series(1, 1000) nth, generate_series(0, 1) other`,
  sql`insert into memorandum (id, partnership_id, version, title, status, signed_on_precision)
    select replace(id, 'pts', 'mou'), id, 1, 'a', 'DRAFT', 'DAY' from partnership`,
  sql`insert into commitment (id, memorandum_id, partnership_id, position, text)
    select replace(id, 'mou', 'cmt') || position, id, partnership_id, position, 'a'
    from memorandum, generate_series(0, 2) position`,
];

describe('what row security costs a list of partnerships', () => {
  let stage: Stage;
  const page = 'select * from partnership order by id desc limit 51';
  const parties = `select * from partnership_party where partnership_id in (${page.replace('*', 'id')})`;
  const blocks = async (who: string, statement: string) =>
    (await costOf(stage.subgraph.url, who === 'service' ? who : `account:acc_${who}`, statement, 3)).blocks;

  beforeAll(async () => {
    stage = await openStage();
    await registerTown(stage.subgraph.em(), 'org_dep');
    for (const rows of written) await rowsOf(stage.subgraph.em(), rows);
    await registerMember(stage.subgraph.em(), 'commune', 'COMMUNE_OFFICER', 'org_c11');
    await registerMember(stage.subgraph.em(), 'head', 'SCHOOL_HEAD', 'org_s10');
    await within(stage.subgraph.ownerUrl, (client) => client.query('vacuum analyze'));
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  it('shows a commune what its schools have proposed', async () => {
    const unsigned = await costOf(
      stage.subgraph.url,
      'account:acc_commune',
      'select * from partnership where signed_on is null',
    );
    expect(unsigned.rows).toBe(17);
  });

  it('is nearly nothing for the department', async () => {
    for (const list of [page, parties])
      expect((await blocks('dep', list)) - (await blocks('service', list))).toBeLessThanOrEqual(6);
  });

  it.each(['commune', 'head', 'stranger'])('for %s does not grow with the register', async (who) => {
    const least = await blocks('dep', page);
    expect(await blocks(who, page)).toBeLessThanOrEqual(least + 90);
  });

  it.each(['commune', 'head', 'stranger'])('for %s does not grow with the papers of papers', async (who) => {
    const promised = (memoranda: number) => `select * from commitment where memorandum_id = any (array(
      select 'mou_' || lpad(nth::text, 4, '0') from generate_series(1, ${memoranda}) nth where nth % 10 <> 0))`;
    const added = async (memoranda: number) =>
      (await blocks(who, promised(memoranda))) - (await blocks('service', promised(memoranda)));
    const few = await added(20);
    expect(few).toBeLessThanOrEqual(60);
    expect(await added(800)).toBeLessThanOrEqual(few + 3);
  });

  it('shows of the papers of what is not signed no more than of it', async () => {
    const unsigned = `select from commitment where partnership_id in (
      select 'pts_' || lpad((nth * 10)::text, 4, '0') from generate_series(1, 100) nth)`;
    const rows = async (who: string) => (await costOf(stage.subgraph.url, who, unsigned)).rows;
    expect(await rows('service')).toBe(300);
    expect(await rows('account:acc_commune')).toBe(3 * 17);
    expect(await rows('account:acc_stranger')).toBe(0);
    expect(await rows('')).toBe(0);
  });

  it('asks the index for what stands under a commune', async () => {
    expect(await blocks('commune', 'select partnerships.reach()')).toBeLessThanOrEqual(60);
    expect(await blocks('head', 'select partnerships.reach()')).toBeLessThanOrEqual(12);
  });
});
