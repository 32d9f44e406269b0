import { Migration } from '@mikro-orm/migrations';

export class Migration20261122025103_initial extends Migration {
  override name = 'Migration20261122025103_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "activities";`);
    this.addSql(
      `create table "activities"."activity" ("id" text not null, "version" int not null, "movement_id" text not null, "partnership_id" text null, "organizer_id" text not null, "kind" text not null, "theme" text not null, "aliases" text[] not null, "search_text" text not null, "description" text null, "mode" text not null, "status" text not null, "held_on" date null, "held_on_precision" text not null, "counts_from" date null, "confirmed_on" date null, "place" text null, "plan_item_ids" text[] not null, "commitment_ids" text[] not null, "cancel_reason" text null, "provenance" jsonb not null, "generated" boolean not null, "recorded_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "activity_movement_id_kind_counts_from_index" on "activities"."activity" ("movement_id", "kind", "counts_from");`,
    );
    this.addSql(`create index "activity_partnership_id_index" on "activities"."activity" ("partnership_id");`);
    this.addSql(`create index "activity_organizer_id_index" on "activities"."activity" ("organizer_id");`);
    this.addSql(`create index "activity_plan_items_index" on "activities"."activity" using gin ("plan_item_ids");`);
    this.addSql(`create index "activity_commitments_index" on "activities"."activity" using gin ("commitment_ids");`);
    this.addSql(
      `create index "activity_search_index" on "activities"."activity" using gin ("search_text" extensions.gin_trgm_ops);`,
    );

    this.addSql(
      `create table "activities"."award" ("id" text not null, "movement_id" text null, "organization_id" text not null, "awarded_on" date null, "cancelled" boolean not null, primary key ("id"));`,
    );
    this.addSql(`create index "award_movement_id_index" on "activities"."award" ("movement_id");`);

    this.addSql(
      `create table "activities"."city_load" ("step" text not null, "done_at" timestamptz not null default now(), primary key ("step"));`,
    );

    this.addSql(
      `create table "activities"."commitment" ("id" text not null, "partnership_id" text not null, "text" text not null, "strand_code" text null, "due_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "commitment_partnership_id_index" on "activities"."commitment" ("partnership_id");`);

    this.addSql(
      `create table "activities"."count_dispute" ("id" text not null, "activity_id" text not null, "organization_id" text not null, "about_id" text not null, "teachers" int null, "pupils" int null, "reason" text not null, "raised_at" timestamptz not null, "resolved_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "count_dispute_activity_id_index" on "activities"."count_dispute" ("activity_id");`);

    this.addSql(
      `create table "activities"."evidence" ("id" text not null, "version" int not null, "activity_id" text not null, "kind" text not null, "caption" text null, "link" text null, "hash" text null, "width" int null, "height" int null, "consent" text not null, "withdrawn_reason" text null, "added_at" timestamptz not null, "added_by" text not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "evidence_activity_id_added_at_index" on "activities"."evidence" ("activity_id", "added_at");`,
    );
    this.addSql(`create index "evidence_hash_index" on "activities"."evidence" ("hash");`);

    this.addSql(
      `create table "activities"."idempotency" ("account_id" text not null, "key" text not null, "request" text not null, "result_id" text null, "created_at" timestamptz not null default now(), primary key ("account_id", "key"));`,
    );

    this.addSql(
      `create table "activities"."inbox" ("event_id" text not null, "type" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null default now(), "handled_at" timestamptz null, primary key ("event_id"));`,
    );

    this.addSql(
      `create table "activities"."movement" ("id" text not null, "code" text not null, "name" text not null, "strands" jsonb not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "activities"."movement" add constraint "movement_code_unique" unique ("code");`);

    this.addSql(
      `create table "activities"."obligation" ("id" text not null, "version" int not null, "organization_id" text not null, "period_id" text not null, "due_on" date not null, "extended" boolean not null, "waived" boolean not null, "reason" text null, "submitted_on" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "obligation_period_id_due_on_index" on "activities"."obligation" ("period_id", "due_on");`,
    );
    this.addSql(
      `alter table "activities"."obligation" add constraint "obligation_organization_id_period_id_unique" unique ("organization_id", "period_id");`,
    );

    this.addSql(
      `create table "activities"."outbox" ("id" text not null, "seq" bigint generated always as identity not null, "type" text not null, "subject_id" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "account_id" text null, "person_id" text null, "relayed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "outbox_subject_id_seq_index" on "activities"."outbox" ("subject_id", "seq");`);
    this.addSql(`create index "outbox_occurred_at_id_index" on "activities"."outbox" ("occurred_at", "id");`);

    this.addSql(
      `create table "activities"."participation" ("activity_id" text not null, "organization_id" text not null, "position" int not null, "teachers" int null, "pupils" int null, "confirmed_at" timestamptz null, primary key ("activity_id", "organization_id"));`,
    );
    this.addSql(
      `create index "participation_organization_id_index" on "activities"."participation" ("organization_id");`,
    );

    this.addSql(
      `create table "activities"."partnership" ("id" text not null, "version" int not null, "movement_id" text not null, "title" text not null, "level" text not null, "status" text not null, "supervisor_ids" text[] not null, "proposed_on" date null, "signed_on" date null, "valid_from" date null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "partnership_movement_id_status_index" on "activities"."partnership" ("movement_id", "status");`,
    );

    this.addSql(
      `create table "activities"."party" ("partnership_id" text not null, "organization_id" text not null, "position" int not null, primary key ("partnership_id", "organization_id"));`,
    );
    this.addSql(`create index "party_organization_id_index" on "activities"."party" ("organization_id");`);

    this.addSql(
      `create table "activities"."plan_item" ("id" text not null, "plan_id" text not null, "partnership_id" text not null, "position" int not null, "text" text not null, "strand_code" text null, "due_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "plan_item_plan_id_index" on "activities"."plan_item" ("plan_id");`);
    this.addSql(`create index "plan_item_partnership_id_index" on "activities"."plan_item" ("partnership_id");`);

    this.addSql(
      `create table "activities"."plan" ("id" text not null, "version" int not null, "partnership_id" text not null, "counts_from" date null, primary key ("id"));`,
    );
    this.addSql(`create index "plan_partnership_id_index" on "activities"."plan" ("partnership_id");`);

    this.addSql(
      `create table "activities"."report_recipient" ("report_id" text not null, "organization_id" text not null, "position" int not null, "status" text not null, "decided_at" timestamptz null, "reason" text null, primary key ("report_id", "organization_id"));`,
    );
    this.addSql(
      `create index "report_recipient_organization_id_status_index" on "activities"."report_recipient" ("organization_id", "status");`,
    );

    this.addSql(
      `create table "activities"."registry_membership" ("id" text not null, "account_id" text not null, "person_id" text null, "name" text not null, "role" text not null, "organization_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_membership_account_id_index" on "activities"."registry_membership" ("account_id");`,
    );

    this.addSql(
      `create table "activities"."registry_organization" ("id" text not null, "version" int not null, "kind" text not null, "levels" text[] not null, "valid_from" date not null, "valid_to" date null, "names" jsonb not null, "generated" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_organization_kind_id_index" on "activities"."registry_organization" ("kind", "id");`,
    );

    this.addSql(
      `create table "activities"."registry_placement" ("organization_id" text not null, "hierarchy" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text not null, primary key ("organization_id", "hierarchy", "valid_from"));`,
    );
    this.addSql(
      `create index "registry_placement_parent_id_hierarchy_index" on "activities"."registry_placement" ("parent_id", "hierarchy");`,
    );

    this.addSql(
      `create table "activities"."reporting_period" ("id" text not null, "movement_id" text not null, "code" text not null, "title" text not null, "valid_from" date not null, "valid_to" date not null, "due_on" date not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "activities"."reporting_period" add constraint "reporting_period_code_unique" unique ("code");`,
    );
    this.addSql(
      `create index "reporting_period_movement_id_index" on "activities"."reporting_period" ("movement_id");`,
    );

    this.addSql(
      `create table "activities"."report" ("id" text not null, "version" int not null, "obligation_id" text not null, "organization_id" text not null, "period_id" text not null, "status" text not null, "submitted_at" timestamptz null, "timely" boolean null, "sections" jsonb not null, "generated" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "activities"."report" add constraint "report_obligation_id_unique" unique ("obligation_id");`,
    );
    this.addSql(
      `create index "report_organization_id_period_id_index" on "activities"."report" ("organization_id", "period_id");`,
    );
    this.addSql(`create index "report_period_id_status_index" on "activities"."report" ("period_id", "status");`);

    this.addSql(
      `create table "activities"."upload" ("id" text not null, "account_id" text not null, "hash" text not null, "width" int not null, "height" int not null, "created_at" timestamptz not null, "evidence_id" text null, primary key ("id"));`,
    );
    this.addSql(`create index "upload_hash_index" on "activities"."upload" ("hash");`);
    this.addSql(
      `create index "upload_evidence_id_created_at_index" on "activities"."upload" ("evidence_id", "created_at");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "activities"."activity" cascade;`);
    this.addSql(`drop table if exists "activities"."award" cascade;`);
    this.addSql(`drop table if exists "activities"."city_load" cascade;`);
    this.addSql(`drop table if exists "activities"."commitment" cascade;`);
    this.addSql(`drop table if exists "activities"."count_dispute" cascade;`);
    this.addSql(`drop table if exists "activities"."evidence" cascade;`);
    this.addSql(`drop table if exists "activities"."idempotency" cascade;`);
    this.addSql(`drop table if exists "activities"."inbox" cascade;`);
    this.addSql(`drop table if exists "activities"."movement" cascade;`);
    this.addSql(`drop table if exists "activities"."obligation" cascade;`);
    this.addSql(`drop table if exists "activities"."outbox" cascade;`);
    this.addSql(`drop table if exists "activities"."participation" cascade;`);
    this.addSql(`drop table if exists "activities"."partnership" cascade;`);
    this.addSql(`drop table if exists "activities"."party" cascade;`);
    this.addSql(`drop table if exists "activities"."plan_item" cascade;`);
    this.addSql(`drop table if exists "activities"."plan" cascade;`);
    this.addSql(`drop table if exists "activities"."report_recipient" cascade;`);
    this.addSql(`drop table if exists "activities"."registry_membership" cascade;`);
    this.addSql(`drop table if exists "activities"."registry_organization" cascade;`);
    this.addSql(`drop table if exists "activities"."registry_placement" cascade;`);
    this.addSql(`drop table if exists "activities"."reporting_period" cascade;`);
    this.addSql(`drop table if exists "activities"."report" cascade;`);
    this.addSql(`drop table if exists "activities"."upload" cascade;`);

    this.addSql(`drop schema if exists "activities";`);
  }
}
