import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';
const toNobody = `not (select ${schema}.signed_in()) and activity_id in (select ${schema}.practices())`;

/** What hangs on an activity follows whoever may read that: a policy of its own adds nothing. */
export class Migration20261122145900_practices_once extends Migration {
  override name = 'Migration20261122145900_practices_once';

  override up(): void {
    for (const table of ['participation', 'evidence']) this.addSql(`drop policy practices on ${schema}.${table}`);
  }

  override down(): void {
    this.addSql(`create policy practices on ${schema}.participation for select using (${toNobody})`);
    this.addSql(`create policy practices on ${schema}.evidence for select using (${toNobody}
      and kind = 'PHOTO' and consent in ('GIVEN', 'NOT_NEEDED'))`);
  }
}
