import { Migration } from '@mikro-orm/migrations';

const asOwner = `security definer set search_path = pg_catalog, pg_temp set twinning.principal = 'service'`;

/** What the service asks about a secret that is shown: whether it is the one that was kept, and never which one was. */
const functions: Record<string, string> = {
  'use_recovery_code(account text, shown text, at timestamptz)': `returns boolean language sql ${asOwner}
    begin atomic
      with used as (
        update organizations.recovery_code set used_at = at
          where account_id = account and digest = shown and used_at is null returning 1
      )
      select exists (select from used);
    end`,
  'holder_of_ticket(shown text, at timestamptz)': `returns text language sql stable ${asOwner}
    begin atomic
      select account_id from organizations.sign_in_ticket where digest = shown and expires_at > at;
    end`,
  'use_ticket(shown text)': `returns boolean language sql ${asOwner}
    begin atomic
      with used as (delete from organizations.sign_in_ticket where digest = shown returning 1)
      select exists (select from used);
    end`,
  'password_reset_of(shown text[])': `returns text language sql stable ${asOwner}
    begin atomic
      select id from organizations.password_reset where digest = any (shown);
    end`,
};

export class Migration20261122135500_digest_doors extends Migration {
  override name = 'Migration20261122135500_digest_doors';

  override up(): void {
    for (const [name, does] of Object.entries(functions)) this.addSql(`create function identity.${name} ${does}`);
  }

  override down(): void {
    for (const name of ['password_reset_of', 'use_ticket', 'holder_of_ticket', 'use_recovery_code'])
      this.addSql(`drop function identity.${name}`);
  }
}
