import { Migration } from '@mikro-orm/migrations';

export class Migration20261122044328_over_time extends Migration {
  override name = 'Migration20261122044328_over_time';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "organizations"."column_mapping" ("organization_id" text not null, "kind" text not null, "mapping" jsonb not null, "used_at" timestamptz not null, primary key ("organization_id", "kind"));`,
    );

    this.addSql(
      `create table "organizations"."document_file" ("id" text not null, "document_id" text not null, "position" int not null, "name" text not null, "media_type" text not null, "bytes" int not null, "sha256" text not null, "account_id" text null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `create index "document_file_document_id_position_index" on "organizations"."document_file" ("document_id", "position");`,
    );

    this.addSql(
      `create table "organizations"."former_fact" ("organization_id" text not null, "fact" text not null, "key" text not null, "valid_from" date not null, "recorded_at" timestamptz not null, "valid_to" date null, "value" text not null, "precision" text null, "superseded_at" timestamptz not null, primary key ("organization_id", "fact", "key", "valid_from", "recorded_at"));`,
    );

    this.addSql(
      `create table "organizations"."merge" ("id" text not null, "subject" text not null, "kept_id" text not null, "merged_id" text not null, "reason" text not null, "moved" jsonb not null, "account_id" text not null, "recorded_at" timestamptz not null default now(), "undone_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "merge_kept_id_index" on "organizations"."merge" ("kept_id");`);
    this.addSql(`create unique index "merge_once" on "organizations"."merge" ("merged_id") where "undone_at" is null;`);

    this.addSql(
      `create table "organizations"."number_gap" ("issuer_id" text not null, "year" int not null, "kind" text not null, "number" int not null, "reason" text not null, "account_id" text not null, "recorded_at" timestamptz not null default now(), primary key ("issuer_id", "year", "kind", "number"));`,
    );

    this.addSql(
      `create table "organizations"."organization_location" ("organization_id" text not null, "valid_from" date not null, "valid_to" date null, "commune_id" text not null, "precision" text null, "recorded_at" timestamptz not null default now(), primary key ("organization_id", "valid_from"));`,
    );
    this.addSql(
      `create index "organization_location_commune_id_index" on "organizations"."organization_location" ("commune_id");`,
    );

    this.addSql(
      `create table "organizations"."reorganization_grant" ("reorganization_id" text not null, "membership_id" text not null, "organization_id" text null, "granted_id" text null, "ended_before" date null, primary key ("reorganization_id", "membership_id"));`,
    );

    this.addSql(
      `create table "organizations"."reorganization_line" ("reorganization_id" text not null, "position" int not null, "kind" text not null, "source_id" text not null, "target_id" text null, "share" text not null, "name" text null, "hierarchy" text null, "note" text null, primary key ("reorganization_id", "position"));`,
    );
    this.addSql(
      `create index "reorganization_line_source_id_index" on "organizations"."reorganization_line" ("source_id");`,
    );
    this.addSql(
      `create index "reorganization_line_target_id_index" on "organizations"."reorganization_line" ("target_id");`,
    );

    this.addSql(
      `create table "organizations"."reorganization_move" ("reorganization_id" text not null, "organization_id" text not null, "hierarchy" text not null, "parent_id" text null, "basis" text not null, primary key ("reorganization_id", "organization_id", "hierarchy"));`,
    );
    this.addSql(
      `create index "reorganization_move_organization_id_index" on "organizations"."reorganization_move" ("organization_id");`,
    );

    this.addSql(
      `create table "organizations"."reorganization" ("id" text not null, "version" int not null, "state" text not null, "title" text not null, "decree_id" text null, "effective_on" date not null, "precision" text null, "founded" jsonb not null, "generated" boolean not null, "provenance" jsonb not null, "recorded_at" timestamptz not null default now(), "applied_at" timestamptz null, "undone_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "reorganization_effective_on_id_index" on "organizations"."reorganization" ("effective_on", "id");`,
    );

    this.addSql(
      `create table "organizations"."reorganization_step" ("reorganization_id" text not null, "organization_id" text not null, "before" jsonb null, "version_after" int not null, primary key ("reorganization_id", "organization_id"));`,
    );

    this.addSql(
      `create table "organizations"."sheet_import_row" ("import_id" text not null, "position" int not null, "cells" text[] not null, "outcome" text null, "issues" jsonb not null, "subject_id" text null, "resembles_id" text null, "taken" boolean null, "before" jsonb null, "version_after" int null, "saved_at" timestamptz null, primary key ("import_id", "position"));`,
    );
    this.addSql(
      `create index "sheet_import_row_import_id_outcome_position_index" on "organizations"."sheet_import_row" ("import_id", "outcome", "position");`,
    );

    this.addSql(
      `create table "organizations"."sheet_import" ("id" text not null, "version" int not null, "kind" text not null, "state" text not null, "file_name" text not null, "file_hash" text not null, "organization_id" text not null, "account_id" text not null, "headers" text[] not null, "mapping" jsonb not null, "counts" jsonb not null, "done" int not null, "total" int not null, "fault" text null, "recorded_at" timestamptz not null default now(), "confirmed_at" timestamptz null, "finished_at" timestamptz null, "undone_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "sheet_import_organization_id_id_index" on "organizations"."sheet_import" ("organization_id", "id");`,
    );

    this.addSql(`alter table "organizations"."appointment" add "precision" text null, add "to_precision" text null;`);

    this.addSql(`alter table "organizations"."document_legal_basis" add "as_cited" jsonb null;`);

    this.addSql(`alter table "organizations"."organization_code" add "precision" text null;`);

    this.addSql(`alter table "organizations"."organization_name" add "precision" text null;`);

    this.addSql(`alter table "organizations"."organization_placement" add "precision" text null;`);

    this.addSql(`alter table "organizations"."organization" add "precision" text null;`);

    this.addSql(`alter table "organizations"."organization_zone" add "precision" text null;`);

    this.addSql(
      `alter table "organizations"."former_fact" add constraint "former_fact_once" EXCLUDE USING gist (organization_id WITH =, fact WITH =, key WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_at, superseded_at) WITH &&);`,
    );
    this.addSql(
      `alter table "organizations"."former_fact" add constraint "former_fact_was_believed" check (superseded_at > recorded_at);`,
    );

    this.addSql(
      `alter table "organizations"."organization_location" add constraint "organization_location_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."column_mapping" cascade;`);
    this.addSql(`drop table if exists "organizations"."document_file" cascade;`);
    this.addSql(`drop table if exists "organizations"."former_fact" cascade;`);
    this.addSql(`drop table if exists "organizations"."merge" cascade;`);
    this.addSql(`drop table if exists "organizations"."number_gap" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization_location" cascade;`);
    this.addSql(`drop table if exists "organizations"."reorganization_grant" cascade;`);
    this.addSql(`drop table if exists "organizations"."reorganization_line" cascade;`);
    this.addSql(`drop table if exists "organizations"."reorganization_move" cascade;`);
    this.addSql(`drop table if exists "organizations"."reorganization" cascade;`);
    this.addSql(`drop table if exists "organizations"."reorganization_step" cascade;`);
    this.addSql(`drop table if exists "organizations"."sheet_import_row" cascade;`);
    this.addSql(`drop table if exists "organizations"."sheet_import" cascade;`);

    this.addSql(`alter table "organizations"."appointment" drop column "precision", drop column "to_precision";`);

    this.addSql(`alter table "organizations"."document_legal_basis" drop column "as_cited";`);

    this.addSql(`alter table "organizations"."organization" drop column "precision";`);

    this.addSql(`alter table "organizations"."organization_code" drop column "precision";`);

    this.addSql(`alter table "organizations"."organization_name" drop column "precision";`);

    this.addSql(`alter table "organizations"."organization_placement" drop column "precision";`);

    this.addSql(`alter table "organizations"."organization_zone" drop column "precision";`);
  }
}
