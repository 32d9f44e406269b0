import { Migration } from '@mikro-orm/migrations';

export class Migration20261122045318_sheet_files extends Migration {
  override name = 'Migration20261122045318_sheet_files';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."person_code" ("code" text not null, "person_id" text not null, "recorded_at" timestamptz not null default now(), primary key ("code"));`,
    );
    this.addSql(`create index "person_code_person_id_index" on "organizations"."person_code" ("person_id");`);

    this.addSql(
      `create table "organizations"."sheet_import_file" ("import_id" text not null, "bytes" bytea not null, primary key ("import_id"));`,
    );

    this.addSql(`alter table "organizations"."sheet_import_row" add "key" text null, add "detail" jsonb null;`);
    this.addSql(
      `create index "sheet_import_row_import_id_key_index" on "organizations"."sheet_import_row" ("import_id", "key");`,
    );

    this.addSql(`alter table "organizations"."sheet_import" alter column "fault" type jsonb using ("fault"::jsonb);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."person_code" cascade;`);
    this.addSql(`drop table if exists "organizations"."sheet_import_file" cascade;`);

    this.addSql(`alter table "organizations"."sheet_import" alter column "fault" type text using ("fault"::text);`);

    this.addSql(`drop index "organizations"."sheet_import_row_import_id_key_index";`);
    this.addSql(`alter table "organizations"."sheet_import_row" drop column "key", drop column "detail";`);
  }
}
