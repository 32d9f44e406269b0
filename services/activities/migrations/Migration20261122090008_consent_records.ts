import { Migration } from '@mikro-orm/migrations';

export class Migration20261122090008_consent_records extends Migration {
  override name = 'Migration20261122090008_consent_records';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "activities"."consent_record" ("id" text not null, "evidence_id" text not null, "given_on" date not null, "by_children" boolean null, "by_representatives" boolean not null, "proof" text not null, "recorded_by" text not null, "recorded_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "consent_record_evidence_id_recorded_at_index" on "activities"."consent_record" ("evidence_id", "recorded_at");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "activities"."consent_record" cascade;`);
  }
}
