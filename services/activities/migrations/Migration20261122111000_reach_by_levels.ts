import { Migration } from '@mikro-orm/migrations';
import { reachFunction } from '@twinning/persistence/reach-sql';

const before = `create or replace function activities.reach() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$
      with recursive reach as (
        select unnest(activities.own_units()) as id
        union
        select placement.organization_id from reach
        join activities.registry_placement placement on placement.parent_id = reach.id)
      select coalesce(array_agg(id), '{}') from reach
    $$`;

/** Whoever oversees sees every activity, report and partnership, so nobody has to go up from their papers to them. */
const through: Record<string, [table: string, key: string]> = {
  participation: ['activity', 'activity_id'],
  count_dispute: ['activity', 'activity_id'],
  report_recipient: ['report', 'report_id'],
  report_rerouting: ['report', 'report_id'],
  party: ['partnership', 'partnership_id'],
  plan: ['partnership', 'partnership_id'],
  plan_item: ['partnership', 'partnership_id'],
  commitment: ['partnership', 'partnership_id'],
};
const papers = (first: string) =>
  Object.entries(through).map(
    ([paper, [table, key]]) => `alter policy asked on activities.${paper}
      using (${first} or exists (select from activities.${table} whole where whole.id = ${key}))`,
  );
const serves = '(select activities.serves())';

export class Migration20261122111000_reach_by_levels extends Migration {
  override name = 'Migration20261122111000_reach_by_levels';

  override up(): void {
    this.addSql(reachFunction('activities'));
    for (const policy of papers(`${serves} or (select activities.oversees())`)) this.addSql(policy);
  }

  override down(): void {
    this.addSql(before);
    for (const policy of papers(serves)) this.addSql(policy);
  }
}
