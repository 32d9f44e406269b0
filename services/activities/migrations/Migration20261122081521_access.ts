import { Migration } from '@mikro-orm/migrations';

export class Migration20261122081521_access extends Migration {
  override name = 'Migration20261122081521_access';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "activities"."audit_entry" ("seq" bigint not null, "at" timestamptz not null, "request_id" text not null, "account_id" text null, "person_id" text null, "client_id" text null, "viewed_by" text null, "roles" jsonb not null, "kind" text not null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "before" jsonb null, "after" jsonb null, "previous_hash" text not null, "hash" text not null, primary key ("seq"));`,
    );
    this.addSql(`create index "audit_entry_subject_id_seq_index" on "activities"."audit_entry" ("subject_id", "seq");`);
    this.addSql(`create index "audit_entry_account_id_seq_index" on "activities"."audit_entry" ("account_id", "seq");`);
    this.addSql(`create index "audit_entry_at_index" on "activities"."audit_entry" ("at");`);

    this.addSql(
      `create table "activities"."audit_head" ("seq" bigint not null, "hash" text not null, "signed_at" timestamptz not null, "key_id" text not null, "signature" text not null, primary key ("seq"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "activities"."audit_entry" cascade;`);
    this.addSql(`drop table if exists "activities"."audit_head" cascade;`);
  }
}
