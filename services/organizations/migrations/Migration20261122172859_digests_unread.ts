import { Migration } from '@mikro-orm/migrations';

const asOwner = `security definer set search_path = pg_catalog, pg_temp set twinning.principal = 'service'`;

/** What the service asks about a link, a code, a key or a state that is shown: what was kept is told to nobody who does not show it. */
const functions: Record<string, string> = {
  'invitation_of(link text, code text)': `returns text language sql stable ${asOwner}
    begin atomic
      select id from organizations.invitation where link_digest = link or code_digest = code;
    end`,
  // Both sides are digested once more with a salt of this call: how long it takes says nothing of what is kept.
  'api_keys_of(letters text, shown text)': `returns setof text language sql ${asOwner}
    begin atomic
      with once as materialized (select gen_random_uuid()::text as salt)
      select api_key.id from organizations.api_key, once where prefix = letters
        and sha256(convert_to(salt || digest, 'UTF8')) = sha256(convert_to(salt || shown, 'UTF8'));
    end`,
  'take_outside_sign_in(shown text)': `returns table (
      code_verifier text, nonce text, account_id text, begun_at timestamptz, expires_at timestamptz
    ) language sql ${asOwner}
    begin atomic
      delete from organizations.outside_sign_in begun where state_digest = shown
        returning begun.code_verifier, begun.nonce, begun.account_id, begun.begun_at, begun.expires_at;
    end`,
};

export class Migration20261122172859_digests_unread extends Migration {
  override name = 'Migration20261122172859_digests_unread';

  override up(): void {
    this.addSql(
      'alter table "organizations"."invitation" add "printed" boolean generated always as (code_digest is not null) stored not null',
    );
    for (const [name, does] of Object.entries(functions)) this.addSql(`create function identity.${name} ${does}`);
  }

  override down(): void {
    for (const name of ['take_outside_sign_in', 'api_keys_of', 'invitation_of'])
      this.addSql(`drop function identity.${name}`);
    this.addSql('alter table "organizations"."invitation" drop column "printed"');
  }
}
