import { Migration } from '@mikro-orm/migrations';

export class Migration20261122045059_document_numbers extends Migration {
  override name = 'Migration20261122045059_document_numbers';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."document_amendment" ("document_id" text not null, "version" int not null, "before" jsonb not null, "reason" text not null, "account_id" text not null, "recorded_at" timestamptz not null, primary key ("document_id", "version"));`,
    );

    this.addSql(
      `alter table "organizations"."official_document" add "version" int not null default 1, add "number" int null, add "letter" text null;`,
    );
    this.addSql(
      `update "organizations"."official_document" set "number" = substring("normalized_symbol" from '^([0-9]{1,6})[A-Z]?(/|$)')::int, "letter" = lower(substring("normalized_symbol" from '^[0-9]{1,6}([A-Z])(/|$)'));`,
    );
    this.addSql(
      `create index "official_document_normalized_symbol_index" on "organizations"."official_document" ("normalized_symbol");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."document_amendment" cascade;`);

    this.addSql(`drop index "organizations"."official_document_normalized_symbol_index";`);
    this.addSql(
      `alter table "organizations"."official_document" drop column "version", drop column "number", drop column "letter";`,
    );
  }
}
