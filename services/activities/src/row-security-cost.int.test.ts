import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { registerMember } from '@twinning/testing/register';
import { registerTown } from '@twinning/testing/registered-town';
import { costOf } from '@twinning/testing/row-security';
import { openTwins, type Twins } from '../testing/twins.ts';

/** A thousand activities of two schools each, every fifth of which is not confirmed yet. */
const written = [
  sql`insert into activity (id, version, movement_id, organizer_id, kind, theme, aliases, search_text, mode, status,
      held_on_precision, plan_item_ids, commitment_ids, provenance, generated)
    select 'act_' || lpad(nth::text, 4, '0'), 1, 'mov', 'org_s' || nth, 'VISIT', 'a', '{}', 'a', 'IN_PERSON',
      case nth % 5 when 0 then 'PLANNED' else 'CONFIRMED' end, 'DAY', '{}', '{}', '[]', true from generate_series(1, 1000) nth`,
  sql`insert into participation (activity_id, organization_id, position)
    select 'act_' || lpad(nth::text, 4, '0'), 'org_s' || (nth + other * 1200), other
    from generate_series(1, 1000) nth, generate_series(0, 1) other`,
];

describe('what row security costs a list of activities', () => {
  let twins: Twins;
  const page = 'select * from activity order by id desc limit 51';
  const participants = `select * from participation where activity_id in (${page.replace('*', 'id')})`;
  const cost = (who: string, statement: string) =>
    costOf(twins.url, who === 'service' ? who : `account:${who}`, statement, 3);
  const blocks = async (who: string, statement: string) => (await cost(who, statement)).blocks;

  beforeAll(async () => {
    twins = await openTwins();
    await registerTown(twins.em(), 'org_dep');
    for (const rows of written) await rowsOf(twins.em(), rows);
    await registerMember(twins.em(), 'commune', 'COMMUNE_OFFICER', 'org_c11');
    await registerMember(twins.em(), 'head', 'SCHOOL_HEAD', 'org_s10');
    await within(twins.ownerUrl, (client) => client.query('vacuum analyze'));
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('shows a commune what its schools have planned', async () => {
    expect((await cost('acc_commune', `select * from activity where status <> 'CONFIRMED'`)).rows).toBe(17);
    expect((await cost('acc_stranger', `select * from activity where status <> 'CONFIRMED'`)).rows).toBe(0);
  });

  it('is nearly nothing for the department', async () => {
    for (const list of [page, participants])
      expect((await blocks(twins.who.officer, list)) - (await blocks('service', list))).toBeLessThanOrEqual(6);
  });

  it.each(['acc_commune', 'acc_head', 'acc_stranger'])('for %s does not grow with the register', async (who) => {
    expect(await blocks(who, page)).toBeLessThanOrEqual((await blocks(twins.who.officer, page)) + 250);
  });

  it.each(['acc_commune', 'acc_head', 'acc_stranger'])('for %s does not grow with what hangs on it', async (who) => {
    const present = (activities: number) => `select * from participation where activity_id = any (array(
      select 'act_' || lpad(nth::text, 4, '0') from generate_series(1, ${activities}) nth where nth % 5 <> 0))`;
    const added = async (activities: number) =>
      (await blocks(who, present(activities))) - (await blocks('service', present(activities)));
    const few = await added(20);
    expect(few).toBeLessThanOrEqual(60);
    expect(await added(800)).toBeLessThanOrEqual(few + 3);
  });

  it('asks the index for what stands under a commune', async () => {
    expect(await blocks('acc_commune', 'select activities.reach()')).toBeLessThanOrEqual(60);
  });
});
