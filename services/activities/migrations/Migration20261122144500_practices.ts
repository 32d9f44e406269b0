import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';
const consented = (of = '') => `${of}kind = 'PHOTO' and ${of}consent in ('GIVEN', 'NOT_NEEDED')`;
/** Whoever is signed in sees what is confirmed anyway. */
const toNobody = `not (select ${schema}.signed_in())`;
const among = (column: string) => `${toNobody} and ${column} in (select ${schema}.practices())`;

const policies: Record<string, string> = {
  activity: among('id'),
  participation: among('activity_id'),
  evidence: `${among('activity_id')} and ${consented()}`,
};

/** The public reads practices: confirmed activities with a picture whose people consent, and those pictures. */
export class Migration20261122144500_practices extends Migration {
  override name = 'Migration20261122144500_practices';

  override up(): void {
    this.addSql(`create function ${schema}.practices() returns setof text language sql stable
      set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
      as $$ select distinct whole.id from ${schema}.activity whole join ${schema}.evidence shown on shown.activity_id = whole.id
        where whole.status = 'CONFIRMED' and ${consented('shown.')} $$`);
    for (const [table, condition] of Object.entries(policies))
      this.addSql(`create policy practices on ${schema}.${table} for select using (${condition})`);
  }

  override down(): void {
    for (const table of Object.keys(policies)) this.addSql(`drop policy practices on ${schema}.${table}`);
    this.addSql(`drop function ${schema}.practices()`);
  }
}
