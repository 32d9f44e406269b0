import { Migration } from '@mikro-orm/migrations';

export class Migration20261122083213_outgoing_mail extends Migration {
  override name = 'Migration20261122083213_outgoing_mail';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."outgoing_mail" ("id" text not null, "sealed" text null, "queued_at" timestamptz not null, "claimed_at" timestamptz null, "sent_at" timestamptz null, "refusal" text null, primary key ("id"));`,
    );
    this.addSql(`create index "outgoing_mail_queued_at_index" on "organizations"."outgoing_mail" ("queued_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."outgoing_mail" cascade;`);
  }
}
