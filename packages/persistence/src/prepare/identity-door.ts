import { escapeLiteral } from 'pg';
import { roleOf } from '../service-names.ts';

const service = roleOf('organizations');
const signIn = roleOf('identity');

/** What the service may have done to passwords and sessions in a transaction of its own, and reads none of them by. */
const forTheService = [
  'identity.enrol(jsonb, timestamptz)',
  'identity.set_password(text, text, timestamptz)',
  'identity.forget_accounts(text[])',
  'identity.forget_sessions(timestamptz)',
  'identity.use_recovery_code(text, text, timestamptz)',
  'identity.holder_of_ticket(text, timestamptz)',
  'identity.use_ticket(text)',
  'identity.password_reset_of(text[])',
  'identity.invitation_of(text, text)',
  'identity.api_keys_of(text, text)',
  'identity.take_outside_sign_in(text)',
];

/** What sign-in reads of the service's tables, which are closed to it otherwise. */
const forSignIn = ['identity.second_factor_secret(text)'];

/** What the service keeps of a secret in its own tables: it writes them there and can compare, and cannot read. */
const unread: Readonly<Record<string, readonly string[]>> = {
  second_factor: ['secret'],
  recovery_code: ['digest'],
  sign_in_ticket: ['digest'],
  password_reset: ['digest'],
  invitation: ['link_digest', 'code_digest'],
  api_key: ['digest'],
  outside_sign_in: ['state_digest', 'code_verifier', 'nonce'],
};

const opened = (functions: readonly string[], role: string) =>
  functions.map(
    (name) => `
      if to_regprocedure(${escapeLiteral(name)}) is not null then
        revoke all on function ${name} from public, ${service}, ${signIn};
        grant execute on function ${name} to ${role};
      end if;`,
  );

const closed = ([table, columns]: [string, readonly string[]]) => `
    if to_regclass('organizations.${table}') is not null then
      select string_agg(quote_ident(attname), ', ') into shown from pg_attribute
        where attrelid = 'organizations.${table}'::regclass and attnum > 0 and not attisdropped
          and attname <> all (array[${columns.map((column) => escapeLiteral(column)).join(', ')}]::name[]);
      revoke select on organizations.${table} from ${service};
      execute format('grant select (%s) on organizations.${table} to ${service}', shown);
    end if;`;

/**
 * Passwords, sessions and the secrets of second factors are read by the role of sign-in alone, digests of one-time secrets
 * by no role. The service goes through the functions named here, which run as the owner. Said after the blanket grants and after migrations, and it takes
 * back what earlier installations granted.
 */
export const identityDoor = `
  do $$
  declare shown text;
  begin
    if not exists (select from pg_roles where rolname = ${escapeLiteral(signIn)}) then return; end if;
    -- Services migrate side by side, and each says it.
    perform pg_advisory_xact_lock(hashtextextended('identity door', 0));
    alter default privileges in schema identity revoke all on tables from ${service};
    alter default privileges in schema identity revoke all on sequences from ${service};
    alter default privileges in schema identity revoke all on functions from ${service};
    revoke all on all tables in schema identity from ${service};
    grant usage on schema identity to ${service};
    ${[...opened(forTheService, service), ...opened(forSignIn, signIn)].join('')}
    ${Object.entries(unread).map(closed).join('')}
  end $$
`;
