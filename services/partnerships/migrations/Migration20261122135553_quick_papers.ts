import { Migration } from '@mikro-orm/migrations';

const schema = 'partnerships';

/** Papers of papers, and the paper that each belongs to: from now on they name their partnership themselves. */
const deep: Record<string, [table: string, key: string]> = {
  memorandum_party: ['memorandum', 'memorandum_id'],
  commitment: ['memorandum', 'memorandum_id'],
  joint_plan_item: ['joint_plan', 'plan_id'],
  plan_agreement: ['joint_plan', 'plan_id'],
  plan_version: ['joint_plan', 'plan_id'],
};
const direct = [
  'partnership_party',
  'partnership_consent',
  'partnership_document',
  'partnership_ending',
  'consent_rerouting',
  'memorandum',
  'joint_plan',
];

const oversees = `(select ${schema}.oversees())`;
const through = (table: string, key: string) => `exists (select from ${schema}.${table} whole where whole.id = ${key})`;

/**
 * What is signed is everybody's who is signed in, and nearly everything is signed: whatever is not under one of the few
 * unsigned, which are gathered once for a statement, needs no look at its partnership. What is written is looked up.
 */
const quick = `${oversees} or (select ${schema}.signed_in()) and partnership_id not in (select ${schema}.unsigned())
  or ${through('partnership', 'partnership_id')}`;
const written = `${oversees} or ${through('partnership', 'partnership_id')}`;

export class Migration20261122135553_quick_papers extends Migration {
  override name = 'Migration20261122135553_quick_papers';

  override up(): void {
    for (const [paper, [table, key]] of Object.entries(deep)) {
      this.addSql(`alter table ${schema}.${paper} add partnership_id text`);
      this.addSql(`update ${schema}.${paper} set partnership_id = whole.partnership_id
        from ${schema}.${table} whole where whole.id = ${key}`);
      this.addSql(`alter table ${schema}.${paper} alter partnership_id set not null`);
    }
    this.addSql(`create index partnership_unsigned_index on ${schema}.partnership (id) where signed_on is null`);
    this.addSql(`create function ${schema}.unsigned() returns setof text language sql stable
      set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
      as $$ select id from ${schema}.partnership where signed_on is null $$`);
    for (const paper of [...direct, ...Object.keys(deep)])
      this.addSql(`alter policy asked on ${schema}.${paper} using (${quick}) with check (${written})`);
  }

  override down(): void {
    for (const paper of [...direct, ...Object.keys(deep)]) {
      const [table, key] = deep[paper] ?? ['partnership', 'partnership_id'];
      this.addSql(`drop policy asked on ${schema}.${paper}`);
      this.addSql(`create policy asked on ${schema}.${paper} using (${oversees} or ${through(table, key)})`);
    }
    this.addSql(`drop function ${schema}.unsigned()`);
    this.addSql(`drop index ${schema}.partnership_unsigned_index`);
    for (const paper of Object.keys(deep)) this.addSql(`alter table ${schema}.${paper} drop column partnership_id`);
  }
}
