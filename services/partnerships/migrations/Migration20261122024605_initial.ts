import { Migration } from '@mikro-orm/migrations';

export class Migration20261122024605_initial extends Migration {
  override name = 'Migration20261122024605_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "partnerships";`);
    this.addSql(
      `create table "partnerships"."city_load" ("step" text not null, "done_at" timestamptz not null default now(), primary key ("step"));`,
    );

    this.addSql(
      `create table "partnerships"."commitment" ("id" text not null, "memorandum_id" text not null, "position" int not null, "text" text not null, "strand_code" text null, "due_on" date null, "responsible_id" text null, primary key ("id"));`,
    );
    this.addSql(
      `create index "commitment_memorandum_id_position_index" on "partnerships"."commitment" ("memorandum_id", "position");`,
    );

    this.addSql(
      `create table "partnerships"."partnership_consent" ("partnership_id" text not null, "supervisor_id" text not null, "position" int not null, "decision" text not null, "decided_at" timestamptz null, "note" text null, primary key ("partnership_id", "supervisor_id"));`,
    );
    this.addSql(
      `create index "partnership_consent_supervisor_id_partnership_id_index" on "partnerships"."partnership_consent" ("supervisor_id", "partnership_id");`,
    );

    this.addSql(
      `create table "partnerships"."idempotency" ("account_id" text not null, "key" text not null, "request" text not null, "result_id" text null, "created_at" timestamptz not null default now(), primary key ("account_id", "key"));`,
    );

    this.addSql(
      `create table "partnerships"."inbox" ("event_id" text not null, "type" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null default now(), "handled_at" timestamptz null, primary key ("event_id"));`,
    );

    this.addSql(
      `create table "partnerships"."joint_plan_item" ("id" text not null, "plan_id" text not null, "position" int not null, "text" text not null, "strand_code" text null, "due_on" date null, "responsible_id" text null, "dropped_in" int null, primary key ("id"));`,
    );
    this.addSql(
      `create index "joint_plan_item_plan_id_position_index" on "partnerships"."joint_plan_item" ("plan_id", "position");`,
    );

    this.addSql(
      `create table "partnerships"."joint_plan" ("id" text not null, "partnership_id" text not null, "revision" int not null, "version" int not null, "symbol" text null, "status" text not null, "amendment_reason" text null, "document_id" text null, "counts_from" date null, "filed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "joint_plan_partnership_id_index" on "partnerships"."joint_plan" ("partnership_id");`);

    this.addSql(
      `create table "partnerships"."memorandum_party" ("memorandum_id" text not null, "organization_id" text not null, "position" int not null, "signed_at" timestamptz null, "signed_by_id" text null, "signed_by_name" text null, "signed_as" text null, primary key ("memorandum_id", "organization_id"));`,
    );
    this.addSql(
      `create index "memorandum_party_organization_id_memorandum_id_index" on "partnerships"."memorandum_party" ("organization_id", "memorandum_id");`,
    );

    this.addSql(
      `create table "partnerships"."memorandum" ("id" text not null, "partnership_id" text not null, "version" int not null, "title" text not null, "status" text not null, "place" text null, "signed_on" date null, "signed_on_precision" text not null, "counts_from" date null, "document_id" text null, primary key ("id"));`,
    );
    this.addSql(`create index "memorandum_partnership_id_index" on "partnerships"."memorandum" ("partnership_id");`);

    this.addSql(
      `create table "partnerships"."movement" ("id" text not null, "version" int not null, "code" text not null, "name" text not null, "aliases" text[] not null, "valid_from" date not null, "valid_to" date null, "organizer_id" text not null, "founding_document_id" text null, "periods_cited" jsonb not null, "provenance" jsonb not null, "generated" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "partnerships"."movement" add constraint "movement_code_unique" unique ("code");`);

    this.addSql(
      `create table "partnerships"."outbox" ("id" text not null, "seq" bigint generated always as identity not null, "type" text not null, "subject_id" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "account_id" text null, "person_id" text null, "relayed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "outbox_subject_id_seq_index" on "partnerships"."outbox" ("subject_id", "seq");`);
    this.addSql(`create index "outbox_occurred_at_id_index" on "partnerships"."outbox" ("occurred_at", "id");`);

    this.addSql(
      `create table "partnerships"."partnership_document" ("partnership_id" text not null, "document_id" text not null, "position" int not null, primary key ("partnership_id", "document_id"));`,
    );

    this.addSql(
      `create table "partnerships"."partnership" ("id" text not null, "version" int not null, "movement_id" text not null, "title" text not null, "searched" text not null, "level" text not null, "status" text not null, "parent_id" text null, "party_set" text not null, "valid_from" date null, "valid_to" date null, "proposed_on" date null, "signed_on" date null, "closed_on" date null, "reason" text null, "periods_cited" jsonb not null, "steering_committee" jsonb null, "provenance" jsonb not null, "generated" boolean not null, "updated_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "partnership_movement_id_id_index" on "partnerships"."partnership" ("movement_id", "id");`,
    );
    this.addSql(`create index "partnership_parent_id_id_index" on "partnerships"."partnership" ("parent_id", "id");`);
    this.addSql(
      `create index "partnership_waiting_for_its_day_index" on "partnerships"."partnership" ("valid_from") where status = 'SIGNED';`,
    );
    this.addSql(
      `create index "partnership_searched_index" on "partnerships"."partnership" using gin ("searched" extensions.gin_trgm_ops);`,
    );
    this.addSql(
      `create unique index "partnership_live_party_set_unique" on "partnerships"."partnership" ("movement_id", "party_set") where status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE');`,
    );

    this.addSql(
      `create table "partnerships"."partnership_party" ("partnership_id" text not null, "organization_id" text not null, "position" int not null, "joined_at" timestamptz null, "agreed" boolean not null, "agreed_at" timestamptz null, "signatory" jsonb null, primary key ("partnership_id", "organization_id"));`,
    );
    this.addSql(
      `create index "partnership_party_organization_id_partnership_id_index" on "partnerships"."partnership_party" ("organization_id", "partnership_id");`,
    );

    this.addSql(
      `create table "partnerships"."plan_agreement" ("plan_id" text not null, "organization_id" text not null, "position" int not null, "agreed" boolean not null, "agreed_at" timestamptz null, primary key ("plan_id", "organization_id"));`,
    );
    this.addSql(
      `create index "plan_agreement_organization_id_plan_id_index" on "partnerships"."plan_agreement" ("organization_id", "plan_id");`,
    );

    this.addSql(
      `create table "partnerships"."plan_version" ("plan_id" text not null, "version" int not null, "amendment_reason" text null, "replaced_at" timestamptz not null, "items" jsonb not null, primary key ("plan_id", "version"));`,
    );

    this.addSql(
      `create table "partnerships"."registry_membership" ("id" text not null, "account_id" text not null, "person_id" text null, "name" text not null, "role" text not null, "organization_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_membership_account_id_index" on "partnerships"."registry_membership" ("account_id");`,
    );

    this.addSql(
      `create table "partnerships"."registry_organization" ("id" text not null, "version" int not null, "kind" text not null, "levels" text[] not null, "valid_from" date not null, "valid_to" date null, "names" jsonb not null, "generated" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_organization_kind_id_index" on "partnerships"."registry_organization" ("kind", "id");`,
    );

    this.addSql(
      `create table "partnerships"."registry_placement" ("organization_id" text not null, "hierarchy" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text not null, primary key ("organization_id", "hierarchy", "valid_from"));`,
    );
    this.addSql(
      `create index "registry_placement_parent_id_hierarchy_index" on "partnerships"."registry_placement" ("parent_id", "hierarchy");`,
    );

    this.addSql(
      `create table "partnerships"."strand" ("movement_id" text not null, "code" text not null, "position" int not null, "title" text not null, primary key ("movement_id", "code"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "partnerships"."city_load" cascade;`);
    this.addSql(`drop table if exists "partnerships"."commitment" cascade;`);
    this.addSql(`drop table if exists "partnerships"."partnership_consent" cascade;`);
    this.addSql(`drop table if exists "partnerships"."idempotency" cascade;`);
    this.addSql(`drop table if exists "partnerships"."inbox" cascade;`);
    this.addSql(`drop table if exists "partnerships"."joint_plan_item" cascade;`);
    this.addSql(`drop table if exists "partnerships"."joint_plan" cascade;`);
    this.addSql(`drop table if exists "partnerships"."memorandum_party" cascade;`);
    this.addSql(`drop table if exists "partnerships"."memorandum" cascade;`);
    this.addSql(`drop table if exists "partnerships"."movement" cascade;`);
    this.addSql(`drop table if exists "partnerships"."outbox" cascade;`);
    this.addSql(`drop table if exists "partnerships"."partnership_document" cascade;`);
    this.addSql(`drop table if exists "partnerships"."partnership" cascade;`);
    this.addSql(`drop table if exists "partnerships"."partnership_party" cascade;`);
    this.addSql(`drop table if exists "partnerships"."plan_agreement" cascade;`);
    this.addSql(`drop table if exists "partnerships"."plan_version" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_membership" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_organization" cascade;`);
    this.addSql(`drop table if exists "partnerships"."registry_placement" cascade;`);
    this.addSql(`drop table if exists "partnerships"."strand" cascade;`);

    this.addSql(`drop schema if exists "partnerships";`);
  }
}
