import { Migration } from '@mikro-orm/migrations';

export class Migration20261122024610_initial extends Migration {
  override name = 'Migration20261122024610_initial';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "recognition";`);
    this.addSql(
      `create table "recognition"."attendance" ("meeting_id" text not null, "seat_id" text not null, "present" boolean not null, "written_opinion" boolean not null, primary key ("meeting_id", "seat_id"));`,
    );

    this.addSql(
      `create table "recognition"."award_category" ("id" text not null, "round_id" text not null, "position" int not null, "code" text not null, "title" text not null, "nominee_kind" text not null, "quota" int null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "recognition"."award_category" add constraint "award_category_round_id_code_unique" unique ("round_id", "code");`,
    );

    this.addSql(
      `create table "recognition"."award_policy" ("code" text not null, "effective_from" date not null, "effective_to" date null, "content" jsonb not null, primary key ("code"));`,
    );

    this.addSql(
      `create table "recognition"."award_round" ("id" text not null, "version" int not null, "code" text not null, "title" text not null, "movement_id" text not null, "policy_code" text not null, "opened_on" date not null, "phase" text not null, "published_until" date null, "demonstration" boolean not null, primary key ("id"));`,
    );
    this.addSql(`alter table "recognition"."award_round" add constraint "award_round_code_unique" unique ("code");`);
    this.addSql(
      `create index "award_round_movement_id_id_index" on "recognition"."award_round" ("movement_id", "id");`,
    );

    this.addSql(
      `create table "recognition"."award" ("id" text not null, "decision_id" text not null, "round_id" text not null, "nomination_id" text not null, "title" text not null, "awarded_on" date not null, "organization_id" text not null, "person_id" text null, "person_name" text null, "certificate_number" text not null, "cancelled_by" text null, "cancel_reason" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "recognition"."award" add constraint "award_nomination_id_unique" unique ("nomination_id");`,
    );
    this.addSql(
      `alter table "recognition"."award" add constraint "award_certificate_number_unique" unique ("certificate_number");`,
    );
    this.addSql(
      `create index "award_organization_id_awarded_on_id_index" on "recognition"."award" ("organization_id", "awarded_on", "id");`,
    );
    this.addSql(
      `create index "award_person_id_awarded_on_id_index" on "recognition"."award" ("person_id", "awarded_on", "id");`,
    );
    this.addSql(`create index "award_decision_id_index" on "recognition"."award" ("decision_id");`);
    this.addSql(`create index "award_round_id_index" on "recognition"."award" ("round_id");`);

    this.addSql(
      `create table "recognition"."ballot" ("meeting_id" text not null, "nomination_id" text not null, "required" int not null, "votes_for" int not null, "votes_against" int not null, "abstentions" int not null, "closed_at" timestamptz null, primary key ("meeting_id", "nomination_id"));`,
    );
    this.addSql(`create index "ballot_nomination_id_index" on "recognition"."ballot" ("nomination_id");`);

    this.addSql(
      `create table "recognition"."ballot_voter" ("meeting_id" text not null, "nomination_id" text not null, "seat_id" text not null, primary key ("meeting_id", "nomination_id", "seat_id"));`,
    );

    this.addSql(
      `create table "recognition"."city_load" ("step" text not null, "done_at" timestamptz not null default now(), primary key ("step"));`,
    );

    this.addSql(
      `create table "recognition"."committee_seat" ("id" text not null, "round_id" text not null, "role" text not null, "person_id" text not null, "account_id" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "committee_seat_round_id_index" on "recognition"."committee_seat" ("round_id");`);
    this.addSql(`create index "committee_seat_account_id_index" on "recognition"."committee_seat" ("account_id");`);
    this.addSql(`create index "committee_seat_person_id_index" on "recognition"."committee_seat" ("person_id");`);

    this.addSql(
      `create table "recognition"."conflict_declaration" ("nomination_id" text not null, "person_id" text not null, "reason" text not null, "declared_at" timestamptz not null, primary key ("nomination_id", "person_id"));`,
    );
    this.addSql(
      `create index "conflict_declaration_person_id_index" on "recognition"."conflict_declaration" ("person_id");`,
    );

    this.addSql(
      `create table "recognition"."conflict_ruling" ("nomination_id" text not null, "person_id" text not null, "state" text not null, "reason" text not null, "keys" text[] not null, "ruled_by" text null, "ruled_at" timestamptz not null, primary key ("nomination_id", "person_id"));`,
    );
    this.addSql(`create index "conflict_ruling_person_id_index" on "recognition"."conflict_ruling" ("person_id");`);

    this.addSql(
      `create table "recognition"."criterion" ("id" text not null, "category_id" text not null, "position" int not null, "code" text not null, "title" text not null, "weight" double precision not null, "source" text null, "minimum" double precision null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "recognition"."criterion" add constraint "criterion_category_id_code_unique" unique ("category_id", "code");`,
    );

    this.addSql(
      `create table "recognition"."decision" ("id" text not null, "round_id" text not null, "symbol" text not null, "title" text not null, "awarded_on" date not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "recognition"."idempotency" ("account_id" text not null, "key" text not null, "request" text not null, "result_id" text null, "created_at" timestamptz not null default now(), primary key ("account_id", "key"));`,
    );

    this.addSql(
      `create table "recognition"."inbox" ("event_id" text not null, "type" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "received_at" timestamptz not null default now(), "handled_at" timestamptz null, primary key ("event_id"));`,
    );

    this.addSql(
      `create table "recognition"."known_activity" ("id" text not null, "version" int not null, "movement_id" text not null, "kind" text not null, "theme" text not null, "held_on" date null, "status" text not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "recognition"."known_appointment" ("id" text not null, "person_id" text not null, "person_name" text not null, "organization_id" text not null, "position" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(`create index "known_appointment_person_id_index" on "recognition"."known_appointment" ("person_id");`);
    this.addSql(
      `create index "known_appointment_organization_id_index" on "recognition"."known_appointment" ("organization_id");`,
    );

    this.addSql(
      `create table "recognition"."known_movement" ("id" text not null, "code" text not null, "name" text not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "recognition"."known_movement" add constraint "known_movement_code_unique" unique ("code");`,
    );

    this.addSql(
      `create table "recognition"."known_participant" ("activity_id" text not null, "organization_id" text not null, primary key ("activity_id", "organization_id"));`,
    );
    this.addSql(
      `create index "known_participant_organization_id_index" on "recognition"."known_participant" ("organization_id");`,
    );

    this.addSql(
      `create table "recognition"."known_partnership" ("id" text not null, "version" int not null, "movement_id" text not null, "title" text not null, "level" text not null, "status" text not null, "signed_on" date null, primary key ("id"));`,
    );

    this.addSql(
      `create table "recognition"."known_party" ("partnership_id" text not null, "organization_id" text not null, primary key ("partnership_id", "organization_id"));`,
    );
    this.addSql(`create index "known_party_organization_id_index" on "recognition"."known_party" ("organization_id");`);

    this.addSql(
      `create table "recognition"."known_report" ("id" text not null, "version" int not null, "organization_id" text not null, "movement_id" text not null, "period_code" text not null, "status" text not null, "timely" boolean null, primary key ("id"));`,
    );
    this.addSql(
      `create index "known_report_organization_id_index" on "recognition"."known_report" ("organization_id");`,
    );

    this.addSql(
      `create table "recognition"."meeting" ("id" text not null, "version" int not null, "round_id" text not null, "held_on" date not null, "members" int not null, "quorum" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "meeting_round_id_id_index" on "recognition"."meeting" ("round_id", "id");`);

    this.addSql(
      `create table "recognition"."nomination" ("id" text not null, "version" int not null, "round_id" text not null, "category_id" text not null, "status" text not null, "organization_id" text not null, "person_id" text null, "person_name" text null, "nominator_id" text not null, "sections" jsonb not null, "frozen_at" timestamptz null, "hash" text null, "findings" jsonb not null, "return_reason" text null, "created_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "nomination_round_id_id_index" on "recognition"."nomination" ("round_id", "id");`);
    this.addSql(`create index "nomination_category_id_id_index" on "recognition"."nomination" ("category_id", "id");`);
    this.addSql(
      `create index "nomination_organization_id_id_index" on "recognition"."nomination" ("organization_id", "id");`,
    );
    this.addSql(
      `create index "nomination_nominator_id_id_index" on "recognition"."nomination" ("nominator_id", "id");`,
    );
    this.addSql(`create index "nomination_person_id_index" on "recognition"."nomination" ("person_id");`);

    this.addSql(
      `create table "recognition"."outbox" ("id" text not null, "seq" bigint generated always as identity not null, "type" text not null, "subject_id" text not null, "payload" jsonb not null, "occurred_at" timestamptz not null, "account_id" text null, "person_id" text null, "relayed_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "outbox_subject_id_seq_index" on "recognition"."outbox" ("subject_id", "seq");`);
    this.addSql(`create index "outbox_occurred_at_id_index" on "recognition"."outbox" ("occurred_at", "id");`);

    this.addSql(
      `create table "recognition"."registry_membership" ("id" text not null, "account_id" text not null, "person_id" text null, "name" text not null, "role" text not null, "organization_id" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_membership_account_id_index" on "recognition"."registry_membership" ("account_id");`,
    );

    this.addSql(
      `create table "recognition"."registry_organization" ("id" text not null, "version" int not null, "kind" text not null, "levels" text[] not null, "valid_from" date not null, "valid_to" date null, "names" jsonb not null, "generated" boolean not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registry_organization_kind_id_index" on "recognition"."registry_organization" ("kind", "id");`,
    );

    this.addSql(
      `create table "recognition"."registry_placement" ("organization_id" text not null, "hierarchy" text not null, "valid_from" date not null, "valid_to" date null, "parent_id" text not null, primary key ("organization_id", "hierarchy", "valid_from"));`,
    );
    this.addSql(
      `create index "registry_placement_parent_id_hierarchy_index" on "recognition"."registry_placement" ("parent_id", "hierarchy");`,
    );

    this.addSql(
      `create table "recognition"."score_sheet" ("nomination_id" text not null, "seat_id" text not null, "handed_in_at" timestamptz not null, "values" jsonb not null, primary key ("nomination_id", "seat_id"));`,
    );
    this.addSql(`create index "score_sheet_seat_id_index" on "recognition"."score_sheet" ("seat_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "recognition"."attendance" cascade;`);
    this.addSql(`drop table if exists "recognition"."award_category" cascade;`);
    this.addSql(`drop table if exists "recognition"."award_policy" cascade;`);
    this.addSql(`drop table if exists "recognition"."award_round" cascade;`);
    this.addSql(`drop table if exists "recognition"."award" cascade;`);
    this.addSql(`drop table if exists "recognition"."ballot" cascade;`);
    this.addSql(`drop table if exists "recognition"."ballot_voter" cascade;`);
    this.addSql(`drop table if exists "recognition"."city_load" cascade;`);
    this.addSql(`drop table if exists "recognition"."committee_seat" cascade;`);
    this.addSql(`drop table if exists "recognition"."conflict_declaration" cascade;`);
    this.addSql(`drop table if exists "recognition"."conflict_ruling" cascade;`);
    this.addSql(`drop table if exists "recognition"."criterion" cascade;`);
    this.addSql(`drop table if exists "recognition"."decision" cascade;`);
    this.addSql(`drop table if exists "recognition"."idempotency" cascade;`);
    this.addSql(`drop table if exists "recognition"."inbox" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_activity" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_appointment" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_movement" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_participant" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_partnership" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_party" cascade;`);
    this.addSql(`drop table if exists "recognition"."known_report" cascade;`);
    this.addSql(`drop table if exists "recognition"."meeting" cascade;`);
    this.addSql(`drop table if exists "recognition"."nomination" cascade;`);
    this.addSql(`drop table if exists "recognition"."outbox" cascade;`);
    this.addSql(`drop table if exists "recognition"."registry_membership" cascade;`);
    this.addSql(`drop table if exists "recognition"."registry_organization" cascade;`);
    this.addSql(`drop table if exists "recognition"."registry_placement" cascade;`);
    this.addSql(`drop table if exists "recognition"."score_sheet" cascade;`);

    this.addSql(`drop schema if exists "recognition";`);
  }
}
