import { Migration } from '@mikro-orm/migrations';

export class Migration20261122081515_access extends Migration {
  override name = 'Migration20261122081515_access';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "identity"."session" add column "viewedBy" text, add column "secondFactorAt" timestamptz;`,
    );

    this.addSql(
      `create table "organizations"."api_client" ("id" text not null, "version" int not null, "organization_id" text not null, "name" text not null, "scopes" text[] not null, "budget" int not null, "created_by" text not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "api_client_organization_id_id_index" on "organizations"."api_client" ("organization_id", "id");`,
    );

    this.addSql(
      `create table "organizations"."api_key" ("id" text not null, "client_id" text not null, "prefix" text not null, "digest" text not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_at" timestamptz null, "last_used_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`alter table "organizations"."api_key" add constraint "api_key_digest_unique" unique ("digest");`);
    this.addSql(`create index "api_key_client_id_index" on "organizations"."api_key" ("client_id");`);

    this.addSql(
      `create table "organizations"."api_use" ("client_id" text not null, "hour" timestamptz not null, "requests" int not null, "refused" int not null, primary key ("client_id", "hour"));`,
    );

    this.addSql(
      `create table "organizations"."audit_entry" ("seq" bigint not null, "at" timestamptz not null, "request_id" text not null, "account_id" text null, "person_id" text null, "client_id" text null, "viewed_by" text null, "roles" jsonb not null, "kind" text not null, "action" text not null, "subject_type" text not null, "subject_id" text not null, "before" jsonb null, "after" jsonb null, "previous_hash" text not null, "hash" text not null, primary key ("seq"));`,
    );
    this.addSql(
      `create index "audit_entry_subject_id_seq_index" on "organizations"."audit_entry" ("subject_id", "seq");`,
    );
    this.addSql(
      `create index "audit_entry_account_id_seq_index" on "organizations"."audit_entry" ("account_id", "seq");`,
    );
    this.addSql(`create index "audit_entry_at_index" on "organizations"."audit_entry" ("at");`);

    this.addSql(
      `create table "organizations"."audit_head" ("seq" bigint not null, "hash" text not null, "signed_at" timestamptz not null, "key_id" text not null, "signature" text not null, primary key ("seq"));`,
    );

    this.addSql(
      `create table "organizations"."data_request" ("id" text not null, "version" int not null, "person_id" text not null, "kind" text not null, "reason" text null, "asked_by" text not null, "asked_at" timestamptz not null, "due_on" date not null, "answered_at" timestamptz null, "answered_by" text null, "outcome" text null, "note" text null, primary key ("id"));`,
    );
    this.addSql(`create index "data_request_person_id_index" on "organizations"."data_request" ("person_id");`);
    this.addSql(`create index "data_request_due_on_id_index" on "organizations"."data_request" ("due_on", "id");`);

    this.addSql(
      `create table "organizations"."delegation" ("id" text not null, "membership_id" text not null, "granted_membership_id" text not null, "from_account_id" text not null, "to_account_id" text not null, "valid_from" date not null, "valid_to" date not null, "reason" text not null, "recorded_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "delegation_membership_id_index" on "organizations"."delegation" ("membership_id");`);
    this.addSql(`create index "delegation_to_account_id_index" on "organizations"."delegation" ("to_account_id");`);

    this.addSql(
      `create table "organizations"."invitation" ("id" text not null, "organization_id" text not null, "role" text not null, "valid_from" date not null, "valid_to" date null, "name" text not null, "email" text null, "phone" text null, "link_digest" text null, "code_digest" text null, "invited_by" text not null, "invited_at" timestamptz not null, "expires_at" timestamptz not null, "sent_at" timestamptz null, "accepted_at" timestamptz null, "account_id" text null, "withdrawn_at" timestamptz null, "import_id" text null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "organizations"."invitation" add constraint "invitation_link_digest_unique" unique ("link_digest");`,
    );
    this.addSql(
      `alter table "organizations"."invitation" add constraint "invitation_code_digest_unique" unique ("code_digest");`,
    );
    this.addSql(
      `create index "invitation_organization_id_id_index" on "organizations"."invitation" ("organization_id", "id");`,
    );
    this.addSql(`create index "invitation_import_id_index" on "organizations"."invitation" ("import_id");`);

    this.addSql(
      `create table "organizations"."outside_identity" ("issuer" text not null, "subject" text not null, "account_id" text not null, "bound_at" timestamptz not null, primary key ("issuer", "subject"));`,
    );
    this.addSql(
      `create index "outside_identity_account_id_index" on "organizations"."outside_identity" ("account_id");`,
    );

    this.addSql(
      `create table "organizations"."outside_sign_in" ("state_digest" text not null, "code_verifier" text not null, "nonce" text not null, "account_id" text null, "begun_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("state_digest"));`,
    );

    this.addSql(
      `create table "organizations"."password_reset" ("id" text not null, "account_id" text not null, "digest" text not null, "made_by" text null, "made_at" timestamptz not null, "expires_at" timestamptz not null, "used_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "organizations"."password_reset" add constraint "password_reset_digest_unique" unique ("digest");`,
    );
    this.addSql(`create index "password_reset_account_id_index" on "organizations"."password_reset" ("account_id");`);

    this.addSql(
      `create table "organizations"."recovery_code" ("account_id" text not null, "digest" text not null, "used_at" timestamptz null, primary key ("account_id", "digest"));`,
    );

    this.addSql(
      `create table "organizations"."second_factor" ("account_id" text not null, "secret" text not null, "made_at" timestamptz not null, "confirmed_at" timestamptz null, "last_step" bigint null, primary key ("account_id"));`,
    );

    this.addSql(
      `create table "organizations"."support_view" ("id" text not null, "support_account_id" text not null, "account_id" text not null, "reason" text not null, "asked_at" timestamptz not null, "agreed_at" timestamptz null, "refused_at" timestamptz null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "session_id" text null, primary key ("id"));`,
    );
    this.addSql(`create index "support_view_account_id_index" on "organizations"."support_view" ("account_id");`);
    this.addSql(
      `create index "support_view_support_account_id_index" on "organizations"."support_view" ("support_account_id");`,
    );

    this.addSql(`alter table "organizations"."account" add "phone" text null, add "closed_at" timestamptz null;`);
    this.addSql(`alter table "organizations"."account" alter column "email" drop not null;`);
    this.addSql(`alter table "organizations"."account" add constraint "account_phone_unique" unique ("phone");`);
    this.addSql(
      `alter table "organizations"."account" add constraint "account_reachable" check (email is not null or phone is not null);`,
    );

    this.addSql(
      `alter table "organizations"."membership" add "granted_by" text null, add "appointment_id" text null, add "delegation_id" text null;`,
    );
    this.addSql(`create index "membership_appointment_id_index" on "organizations"."membership" ("appointment_id");`);
    this.addSql(`create index "membership_delegation_id_index" on "organizations"."membership" ("delegation_id");`);

    this.addSql(
      `alter table "organizations"."invitation" add constraint "invitation_reachable" check (link_digest is not null or code_digest is not null);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "identity"."session" drop column "viewedBy", drop column "secondFactorAt";`);

    this.addSql(`drop table if exists "organizations"."api_client" cascade;`);
    this.addSql(`drop table if exists "organizations"."api_key" cascade;`);
    this.addSql(`drop table if exists "organizations"."api_use" cascade;`);
    this.addSql(`drop table if exists "organizations"."audit_entry" cascade;`);
    this.addSql(`drop table if exists "organizations"."audit_head" cascade;`);
    this.addSql(`drop table if exists "organizations"."data_request" cascade;`);
    this.addSql(`drop table if exists "organizations"."delegation" cascade;`);
    this.addSql(`drop table if exists "organizations"."invitation" cascade;`);
    this.addSql(`drop table if exists "organizations"."outside_identity" cascade;`);
    this.addSql(`drop table if exists "organizations"."outside_sign_in" cascade;`);
    this.addSql(`drop table if exists "organizations"."password_reset" cascade;`);
    this.addSql(`drop table if exists "organizations"."recovery_code" cascade;`);
    this.addSql(`drop table if exists "organizations"."second_factor" cascade;`);
    this.addSql(`drop table if exists "organizations"."support_view" cascade;`);

    this.addSql(`alter table "organizations"."account" drop constraint "account_phone_unique";`);
    this.addSql(`alter table "organizations"."account" drop constraint "account_reachable";`);
    this.addSql(`alter table "organizations"."account" drop column "phone", drop column "closed_at";`);
    this.addSql(`alter table "organizations"."account" alter column "email" set not null;`);

    this.addSql(`drop index "organizations"."membership_appointment_id_index";`);
    this.addSql(`drop index "organizations"."membership_delegation_id_index";`);
    this.addSql(
      `alter table "organizations"."membership" drop column "granted_by", drop column "appointment_id", drop column "delegation_id";`,
    );
  }
}
