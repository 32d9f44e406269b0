import { Migration } from '@mikro-orm/migrations';

export class Migration20261122083308_sign_in extends Migration {
  override name = 'Migration20261122083308_sign_in';

  override up(): void | Promise<void> {
    this.addSql(`delete from "organizations"."sign_in_guess";`);
    this.addSql(
      `create table "organizations"."sign_in_ticket" ("digest" text not null, "account_id" text not null, "expires_at" timestamptz not null, primary key ("digest"));`,
    );
    this.addSql(`create index "sign_in_ticket_account_id_index" on "organizations"."sign_in_ticket" ("account_id");`);
    this.addSql(`create index "sign_in_ticket_expires_at_index" on "organizations"."sign_in_ticket" ("expires_at");`);

    this.addSql(`alter table "organizations"."sign_in_guess" drop constraint "sign_in_guess_pkey";`);
    this.addSql(`alter table "organizations"."sign_in_guess" add "forgotten_at" timestamptz not null;`);
    this.addSql(`alter table "organizations"."sign_in_guess" rename column "email" to "subject";`);
    this.addSql(`create index "sign_in_guess_forgotten_at_index" on "organizations"."sign_in_guess" ("forgotten_at");`);
    this.addSql(`alter table "organizations"."sign_in_guess" add primary key ("subject");`);

    // A change of somebody's rights, whoever writes it: sessions from before must take a fresh token or end in five minutes.
    this.addSql(`alter table "identity"."session" add column "renewBy" timestamptz;`);
    this.addSql(`create function "organizations"."renew_sessions"() returns trigger language plpgsql as $$
      declare changed text[];
      begin
        if tg_op = 'UPDATE' then
          select array_agg(account_id) into changed from (
            select account_id, id, role, organization_id, valid_from, valid_to from after
            except select account_id, id, role, organization_id, valid_from, valid_to from before
            union all
            (select account_id, id, role, organization_id, valid_from, valid_to from before
            except select account_id, id, role, organization_id, valid_from, valid_to from after)) as difference;
        elsif tg_op = 'INSERT' then
          select array_agg(account_id) into changed from after;
        else
          select array_agg(account_id) into changed from before;
        end if;
        update "identity"."session" set "renewBy" = least("renewBy", now() + interval '5 minutes')
          where "userId" = any(changed);
        return null;
      end $$;`);
    this.addSql(`create trigger renew_sessions_when_granted after insert on "organizations"."membership"
      referencing new table as after for each statement execute function "organizations"."renew_sessions"();`);
    this.addSql(`create trigger renew_sessions_when_changed after update on "organizations"."membership"
      referencing old table as before new table as after for each statement execute function "organizations"."renew_sessions"();`);
    this.addSql(`create trigger renew_sessions_when_taken after delete on "organizations"."membership"
      referencing old table as before for each statement execute function "organizations"."renew_sessions"();`);

    // A closed account has no sessions.
    this.addSql(`create function "organizations"."end_sessions"() returns trigger language plpgsql as $$
      begin
        delete from "identity"."session" where "userId" = new.id;
        return null;
      end $$;`);
    this.addSql(`create trigger end_sessions_when_closed after update of closed_at on "organizations"."account"
      for each row when (new.closed_at is not null) execute function "organizations"."end_sessions"();`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop trigger end_sessions_when_closed on "organizations"."account";`);
    for (const when of ['granted', 'changed', 'taken'])
      this.addSql(`drop trigger renew_sessions_when_${when} on "organizations"."membership";`);
    this.addSql(`drop function "organizations"."end_sessions";`);
    this.addSql(`drop function "organizations"."renew_sessions";`);
    this.addSql(`alter table "identity"."session" drop column "renewBy";`);
    this.addSql(`drop table if exists "organizations"."sign_in_ticket" cascade;`);

    this.addSql(`drop index "organizations"."sign_in_guess_forgotten_at_index";`);
    this.addSql(`alter table "organizations"."sign_in_guess" drop constraint "sign_in_guess_pkey";`);
    this.addSql(`alter table "organizations"."sign_in_guess" drop column "forgotten_at";`);
    this.addSql(`alter table "organizations"."sign_in_guess" rename column "subject" to "email";`);
    this.addSql(`alter table "organizations"."sign_in_guess" add primary key ("email");`);
  }
}
