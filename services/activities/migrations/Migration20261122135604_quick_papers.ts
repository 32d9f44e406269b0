import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';
const serves = `(select ${schema}.serves())`;
const oversees = `(select ${schema}.oversees())`;
const whole = (table: string, key: string) => `exists (select from ${schema}.${table} whole where whole.id = ${key})`;

const shut = {
  partnership: 'signed_on is null',
  activity: `status <> 'CONFIRMED'`,
} as const;
type Shared = keyof typeof shut;
const names: Record<Shared, string> = { partnership: 'unsigned', activity: 'unconfirmed' };
const key = (of: Shared) => `${of}_id`;

const papers: Record<string, Shared> = {
  participation: 'activity',
  count_dispute: 'activity',
  party: 'partnership',
  plan: 'partnership',
  plan_item: 'partnership',
  commitment: 'partnership',
};

/** What others told of is written by the service alone. */
const told = ['party', 'plan', 'plan_item', 'commitment'];

/** Nearly every activity is confirmed and every partnership signed: what hangs on none of the others is not followed up. */
const notAmong = (of: Shared) => `${key(of)} not in (select ${schema}.${names[of]}())`;
const quick = (of: Shared) => `${serves} or ${oversees} or (select ${schema}.signed_in()) and ${notAmong(of)}
  or ${whole(of, key(of))}`;
const looked = (of: Shared) => `${serves} or ${oversees} or ${whole(of, key(of))}`;

/** As before: a picture of people who have not consented, or no longer do, stays with those who were there. */
const pictures = `exists (select from ${schema}.activity whole where whole.id = activity_id and (
  consent in ('GIVEN', 'NOT_NEEDED') or (${oversees}
    or whole.organizer_id = any ((select ${schema}.reach())::text[])
    or whole.partnership_id in (select ${schema}.partnerships_of(${schema}.reach()))
    or whole.id in (select ${schema}.activities_of(${schema}.reach())))))`;

export class Migration20261122135604_quick_papers extends Migration {
  override name = 'Migration20261122135604_quick_papers';

  override up(): void {
    for (const [table, condition] of Object.entries(shut)) {
      const name = names[table as Shared];
      this.addSql(`create index ${table}_${name}_index on ${schema}.${table} (id) where ${condition}`);
      this.addSql(`create function ${schema}.${name}() returns setof text language sql stable
        set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
        as $$ select id from ${schema}.${table} where ${condition} $$`);
    }
    for (const [paper, of] of Object.entries(papers)) {
      const check = told.includes(paper) ? '' : ` with check (${looked(of)})`;
      this.addSql(`alter policy asked on ${schema}.${paper} using (${quick(of)})${check}`);
    }
    this.addSql(`alter policy asked on ${schema}.evidence using (${serves}
      or (select ${schema}.signed_in()) and consent in ('GIVEN', 'NOT_NEEDED') and ${notAmong('activity')} or ${pictures})
      with check (${serves} or ${pictures})`);
  }

  override down(): void {
    for (const [paper, of] of Object.entries(papers)) {
      this.addSql(`drop policy asked on ${schema}.${paper}`);
      const check = told.includes(paper) ? ` with check (${serves})` : '';
      this.addSql(`create policy asked on ${schema}.${paper} using (${looked(of)})${check}`);
    }
    this.addSql(`drop policy asked on ${schema}.evidence`);
    this.addSql(`create policy asked on ${schema}.evidence using (${serves} or ${pictures})`);
    for (const [table, name] of Object.entries(names)) {
      this.addSql(`drop function ${schema}.${name}()`);
      this.addSql(`drop index ${schema}.${table}_${name}_index`);
    }
  }
}
