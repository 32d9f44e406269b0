import { Migration } from '@mikro-orm/migrations';

export class Migration20261122023451_initial extends Migration {
  override name = 'Migration20261122023451_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "organizations";`);
    this.addSql(
      `create table "organizations"."account" ("id" text not null, "email" text not null, "name" text not null, "person_id" text not null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(`alter table "organizations"."account" add constraint "account_email_unique" unique ("email");`);

    this.addSql(
      `create table "organizations"."appointment" ("id" text not null, "person_id" text not null, "organization_id" text not null, "position" text not null, "is_head" boolean not null, "valid_from" date null, "valid_to" date null, "generated" boolean not null, "provenance" jsonb not null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `create index "appointment_organization_id_index" on "organizations"."appointment" ("organization_id");`,
    );
    this.addSql(`create index "appointment_person_id_index" on "organizations"."appointment" ("person_id");`);

    this.addSql(
      `create table "organizations"."city_load" ("step" text not null, "done_at" timestamptz not null default now(), primary key ("step"));`,
    );

    this.addSql(
      `create table "organizations"."document_issuer" ("document_id" text not null, "position" int not null, "organization_id" text not null, primary key ("document_id", "position"));`,
    );
    this.addSql(
      `create index "document_issuer_organization_id_index" on "organizations"."document_issuer" ("organization_id");`,
    );

    this.addSql(
      `create table "organizations"."document_recipient" ("document_id" text not null, "position" int not null, "organization_id" text null, "name" text not null, "purpose" text null, primary key ("document_id", "position"));`,
    );

    this.addSql(
      `create table "organizations"."idempotency" ("account_id" text not null, "key" text not null, "request" text not null, "result_id" text null, "created_at" timestamptz not null default now(), primary key ("account_id", "key"));`,
    );

    this.addSql(
      `create table "organizations"."inbox" ("event_id" text not null, "type" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null default now(), "handled_at" timestamptz null, primary key ("event_id"));`,
    );

    this.addSql(
      `create table "organizations"."document_legal_basis" ("document_id" text not null, "position" int not null, "basis_id" text not null, primary key ("document_id", "position"));`,
    );
    this.addSql(
      `create index "document_legal_basis_basis_id_index" on "organizations"."document_legal_basis" ("basis_id");`,
    );

    this.addSql(
      `create table "organizations"."membership" ("id" text not null, "account_id" text not null, "role" text not null, "organization_id" text not null, "valid_from" date not null, "valid_to" date null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(`create index "membership_account_id_index" on "organizations"."membership" ("account_id");`);
    this.addSql(`create index "membership_organization_id_index" on "organizations"."membership" ("organization_id");`);

    this.addSql(
      `create table "organizations"."official_document" ("id" text not null, "kind" text not null, "symbol" text null, "normalized_symbol" text null, "abstract" text null, "issued_on" date null, "precision" text not null, "search" text not null, "generated" boolean not null, "provenance" jsonb not null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `create index "official_document_search_index" on "organizations"."official_document" using gin ("search" extensions.gin_trgm_ops);`,
    );
    this.addSql(
      `create index "official_document_newest_index" on "organizations"."official_document" (coalesce("issued_on", '-infinity'::date) desc, "id" desc);`,
    );

    this.addSql(
      `create table "organizations"."organization_code" ("organization_id" text not null, "scheme" text not null, "valid_from" date not null, "valid_to" date null, "value" text not null, "recorded_at" timestamptz not null default now(), primary key ("organization_id", "scheme", "valid_from"));`,
    );
    this.addSql(
      `create index "organization_code_value_scheme_index" on "organizations"."organization_code" ("value", "scheme");`,
    );

    this.addSql(
      `create table "organizations"."organization_name" ("organization_id" text not null, "valid_from" date not null, "valid_to" date null, "value" text not null, "recorded_at" timestamptz not null default now(), primary key ("organization_id", "valid_from"));`,
    );
    this.addSql(
      `create index "organization_name_natural_order" on "organizations"."organization_name" ("value" collate extensions.vi_natural, "organization_id");`,
    );

    this.addSql(
      `create table "organizations"."organization_placement" ("organization_id" text not null, "hierarchy" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text not null, "recorded_at" timestamptz not null default now(), primary key ("organization_id", "hierarchy", "valid_from"));`,
    );
    this.addSql(
      `create index "organization_placement_parent_id_hierarchy_index" on "organizations"."organization_placement" ("parent_id", "hierarchy");`,
    );

    this.addSql(
      `create table "organizations"."organization" ("id" text not null, "version" int not null, "kind" text not null, "levels" text[] not null, "valid_from" date not null, "valid_to" date null, "generated" boolean not null, "provenance" jsonb not null, "search" text not null, "full_names" text[] not null, "own_names" text[] not null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );
    this.addSql(
      `create index "organization_search_index" on "organizations"."organization" using gin ("search" extensions.gin_trgm_ops);`,
    );

    this.addSql(
      `create table "organizations"."organization_zone" ("organization_id" text not null, "valid_from" date not null, "valid_to" date null, "zone" text not null, "recorded_at" timestamptz not null default now(), primary key ("organization_id", "valid_from"));`,
    );

    this.addSql(
      `create table "organizations"."outbox" ("id" text not null, "seq" bigint generated always as identity not null, "type" text not null, "subject_id" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "account_id" text null, "person_id" text null, "relayed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "outbox_subject_id_seq_index" on "organizations"."outbox" ("subject_id", "seq");`);
    this.addSql(`create index "outbox_occurred_at_id_index" on "organizations"."outbox" ("occurred_at", "id");`);

    this.addSql(
      `create table "organizations"."person" ("id" text not null, "name" text not null, "generated" boolean not null, "provenance" jsonb not null, "recorded_at" timestamptz not null default now(), primary key ("id"));`,
    );

    this.addSql(
      `create table "organizations"."sign_in_guess" ("email" text not null, "guesses" timestamptz[] not null, primary key ("email"));`,
    );

    this.addSql(
      `alter table "organizations"."appointment" add constraint "appointment_one_head" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE ((is_head AND (valid_from IS NOT NULL)));`,
    );

    this.addSql(
      `alter table "organizations"."organization_code" add constraint "organization_code_once" EXCLUDE USING gist (organization_id WITH =, scheme WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
    this.addSql(
      `alter table "organizations"."organization_code" add constraint "organization_code_one_bearer" EXCLUDE USING gist (scheme WITH =, value WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(
      `alter table "organizations"."organization_name" add constraint "organization_name_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );

    this.addSql(
      `alter table "organizations"."organization_placement" add constraint "organization_placement_once" EXCLUDE USING gist (organization_id WITH =, hierarchy WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
    this.addSql(
      `alter table "organizations"."organization_placement" add constraint "organization_placement_not_itself" check (parent_id <> organization_id);`,
    );

    this.addSql(
      `alter table "organizations"."organization" add constraint "organization_life" check (valid_to > valid_from);`,
    );

    this.addSql(
      `alter table "organizations"."organization_zone" add constraint "organization_zone_once" EXCLUDE USING gist (organization_id WITH =, daterange(valid_from, valid_to) WITH &&);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "organizations"."account" cascade;`);
    this.addSql(`drop table if exists "organizations"."appointment" cascade;`);
    this.addSql(`drop table if exists "organizations"."city_load" cascade;`);
    this.addSql(`drop table if exists "organizations"."document_issuer" cascade;`);
    this.addSql(`drop table if exists "organizations"."document_recipient" cascade;`);
    this.addSql(`drop table if exists "organizations"."idempotency" cascade;`);
    this.addSql(`drop table if exists "organizations"."inbox" cascade;`);
    this.addSql(`drop table if exists "organizations"."document_legal_basis" cascade;`);
    this.addSql(`drop table if exists "organizations"."membership" cascade;`);
    this.addSql(`drop table if exists "organizations"."official_document" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization_code" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization_name" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization_placement" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization" cascade;`);
    this.addSql(`drop table if exists "organizations"."organization_zone" cascade;`);
    this.addSql(`drop table if exists "organizations"."outbox" cascade;`);
    this.addSql(`drop table if exists "organizations"."person" cascade;`);
    this.addSql(`drop table if exists "organizations"."sign_in_guess" cascade;`);

    this.addSql(`drop schema if exists "organizations";`);
  }
}
