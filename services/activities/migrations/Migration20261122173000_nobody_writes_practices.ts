import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';
const serves = `(select ${schema}.serves())`;
const oversees = `(select ${schema}.oversees())`;
const signedIn = `(select ${schema}.signed_in())`;
const confirmed = `activity_id not in (select ${schema}.unconfirmed())`;
const whole = `exists (select from ${schema}.activity whole where whole.id = activity_id)`;
const consented = `consent in ('GIVEN', 'NOT_NEEDED')`;
const pictures = `exists (select from ${schema}.activity whole where whole.id = activity_id and (
  ${consented} or (${oversees}
    or whole.organizer_id = any ((select ${schema}.reach())::text[])
    or whole.partnership_id in (select ${schema}.partnerships_of(${schema}.reach()))
    or whole.id in (select ${schema}.activities_of(${schema}.reach())))))`;

const policies: Record<string, { shown: string; written: string }> = {
  participation: { shown: `${oversees} or ${confirmed} or ${whole}`, written: `${oversees} or ${whole}` },
  count_dispute: { shown: `${oversees} or ${confirmed} or ${whole}`, written: `${oversees} or ${whole}` },
  evidence: { shown: `${consented} and ${confirmed} or ${pictures}`, written: pictures },
};

const toNobody = `not ${signedIn} and activity_id in (select ${schema}.practices())`;
const practices: Record<string, string> = {
  participation: toNobody,
  evidence: `${toNobody} and kind = 'PHOTO' and ${consented}`,
};

/**
 * Strangers are shown the activity behind a practice, and what is judged by whether that is shown let strangers write its pictures
 * and who took part, and read what the twins disagree on. What strangers are shown the policies of practices say alone, for reading.
 */
export class Migration20261122173000_nobody_writes_practices extends Migration {
  override name = 'Migration20261122173000_nobody_writes_practices';

  override up(): void {
    for (const [table, { shown, written }] of Object.entries(policies))
      this.addSql(`alter policy asked on ${schema}.${table} using (${serves} or ${signedIn} and (${shown}))
        with check (${serves} or ${signedIn} and (${written}))`);
    for (const [table, condition] of Object.entries(practices))
      this.addSql(`create policy practices on ${schema}.${table} for select using (${condition})`);
  }

  override down(): void {
    for (const table of Object.keys(practices)) this.addSql(`drop policy practices on ${schema}.${table}`);
    for (const table of ['participation', 'count_dispute'])
      this.addSql(`alter policy asked on ${schema}.${table}
        using (${serves} or ${oversees} or ${signedIn} and ${confirmed} or ${whole})
        with check (${serves} or ${oversees} or ${whole})`);
    this.addSql(`alter policy asked on ${schema}.evidence
      using (${serves} or ${signedIn} and ${consented} and ${confirmed} or ${pictures})
      with check (${serves} or ${pictures})`);
  }
}
