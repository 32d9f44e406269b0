import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';
const table = `${schema}.consent_record`;

/** The proof of a consent names children: it stays with those who took part, all above them, the department and auditors. */
const sees = `(select ${schema}.serves()) or exists (
  select from ${schema}.evidence shown join ${schema}.activity whole on whole.id = shown.activity_id
  where shown.id = evidence_id and ((select ${schema}.oversees())
    or whole.organizer_id = any ((select ${schema}.reach())::text[])
    or whole.partnership_id in (select ${schema}.partnerships_of(${schema}.reach()))
    or whole.id in (select ${schema}.activities_of(${schema}.reach()))))`;

export class Migration20261122092100_row_security_of_consents extends Migration {
  override name = 'Migration20261122092100_row_security_of_consents';

  override up(): void {
    this.addSql(`alter table ${table} enable row level security, force row level security`);
    this.addSql(`create policy asked on ${table} using (${sees})`);
  }

  override down(): void {
    this.addSql(`drop policy asked on ${table}`);
    this.addSql(`alter table ${table} disable row level security, no force row level security`);
  }
}
