import { Migration } from '@mikro-orm/migrations';

export class Migration20261122021037_initial extends Migration {

  override name = 'Migration20261122021037_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "partnerships";`);
    this.addSql(`create table "partnerships"."city_load" ("step" text not null, "done_at" timestamptz not null default now(), primary key ("step"));`);

    this.addSql(`create table "partnerships"."idempotency" ("account_id" text not null, "key" text not null, "request" text not null, "result_id" text null, "created_at" timestamptz not null default now(), primary key ("account_id", "key"));`);

    this.addSql(`create table "partnerships"."inbox" ("event_id" text not null, "type" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null default now(), "handled_at" timestamptz null, primary key ("event_id"));`);

    this.addSql(`create table "partnerships"."movement" ("id" text not null, "version" int not null, "code" text not null, "name" text not null, "aliases" text[] not null, "valid_from" date not null, "valid_to" date null, "founding_document_id" text null, primary key ("id"));`);
    this.addSql(`alter table "partnerships"."movement" add constraint "movement_code_unique" unique ("code");`);

    this.addSql(`create table "partnerships"."outbox" ("id" text not null, "seq" bigint generated always as identity not null, "type" text not null, "subject_id" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "account_id" text null, "person_id" text null, "relayed_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "outbox_subject_id_seq_index" on "partnerships"."outbox" ("subject_id", "seq");`);
    this.addSql(`create index "outbox_occurred_at_id_index" on "partnerships"."outbox" ("occurred_at", "id");`);

    this.addSql(`create table "partnerships"."registry_membership" ("id" text not null, "account_id" text not null, "person_id" text null, "name" text not null, "role" text not null, "organization_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`);
    this.addSql(`create index "registry_membership_account_id_index" on "partnerships"."registry_membership" ("account_id");`);

    this.addSql(`create table "partnerships"."registry_organization" ("id" text not null, "version" int not null, "kind" text not null, "levels" text[] not null, "valid_from" date not null, "valid_to" date null, "names" jsonb not null, "generated" boolean not null, primary key ("id"));`);
    this.addSql(`create index "registry_organization_kind_id_index" on "partnerships"."registry_organization" ("kind", "id");`);

    this.addSql(`create table "partnerships"."registry_placement" ("organization_id" text not null, "hierarchy" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text not null, primary key ("organization_id", "hierarchy", "valid_from"));`);
    this.addSql(`create index "registry_placement_parent_id_hierarchy_index" on "partnerships"."registry_placement" ("parent_id", "hierarchy");`);

    this.addSql(`create table "partnerships"."strand" ("movement_id" text not null, "code" text not null, "position" int not null, "title" text not null, primary key ("movement_id", "code"));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "partnerships"."city_load" cascade;`);
    this.addSql(`drop table if exists "partnerships"."idempotency" cascade;`);
    this.addSql(`drop table if exists "partnerships"."inbox" cascade;`);
    this.addSql(`drop table if exists "partnerships"."movement" cascade;`);
    this.addSql(`drop table if exists "partnerships"."outbox" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_membership" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_organization" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_placement" cascade;`);
    this.addSql(`drop table if exists "partnerships"."strand" cascade;`);

    this.addSql(`drop schema if exists "partnerships";`);
  }

}
