import { Migration } from '@mikro-orm/migrations';

const runsAsOwner = 'security definer set search_path = pg_catalog, pg_temp';

/** What the service has done in a transaction of its own by the tables of sign-in, which it can neither read nor write. */
const functions = [
  `create function identity.enrol(enrolments jsonb, at timestamptz) returns void language sql ${runsAsOwner}
    begin atomic
      insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
        select "accountId", name, login, true, at, at
        from jsonb_to_recordset(enrolments) as given("accountId" text, login text, name text)
        on conflict (id) do nothing;
      insert into identity.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
        select "accountId", "accountId", 'credential', "accountId", "passwordHash", at, at
        from jsonb_to_recordset(enrolments) as given("accountId" text, "passwordHash" text)
        on conflict (id) do update set password = excluded.password, "updatedAt" = excluded."updatedAt";
    end`,
  `create function identity.set_password(account_id text, password_hash text, at timestamptz) returns void language sql ${runsAsOwner}
    begin atomic
      update identity.account set password = password_hash, "updatedAt" = at
        where "userId" = account_id and "providerId" = 'credential';
      delete from identity.session where "userId" = account_id;
    end`,
  `create function identity.forget_accounts(account_ids text[]) returns void language sql ${runsAsOwner}
    begin atomic
      delete from identity."user" where id = any (account_ids);
    end`,
  `create function identity.forget_sessions(ended_before timestamptz) returns void language sql ${runsAsOwner}
    begin atomic
      delete from identity.session where "expiresAt" < ended_before;
    end`,
  // The only thing that sign-in reads of the service's tables.
  `create function identity.second_factor_secret(account text) returns text language sql stable ${runsAsOwner}
    set twinning.principal = 'service'
    begin atomic
      select secret from organizations.second_factor where account_id = account;
    end`,
];
const names = ['second_factor_secret', 'forget_sessions', 'forget_accounts', 'set_password', 'enrol'];
const triggered = ['renew_sessions', 'end_sessions'];

export class Migration20261122112000_identity_role extends Migration {
  override name = 'Migration20261122112000_identity_role';

  override up(): void {
    for (const made of functions) this.addSql(made);
    for (const name of triggered) this.addSql(`alter function organizations.${name}() ${runsAsOwner}`);
  }

  override down(): void {
    for (const name of triggered)
      this.addSql(`alter function organizations.${name}() security invoker reset search_path`);
    for (const name of names) this.addSql(`drop function identity.${name}`);
  }
}
