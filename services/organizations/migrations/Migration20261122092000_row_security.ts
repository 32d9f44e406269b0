import { Migration } from '@mikro-orm/migrations';

const schema = 'organizations';

/** Who asks, as the connection was told; a right is judged by the day of the request. */
const asking = [
  `create function ${schema}.serves() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select coalesce(current_setting('twinning.principal', true), '') = 'service' $$`,
  `create function ${schema}.asks() returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select substring(current_setting('twinning.principal', true) from '^account:(.+)$') $$`,
  `create function ${schema}.asks_on() returns date language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select coalesce(nullif(current_setting('twinning.day', true), '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) $$`,
  `create function ${schema}.signed_in() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.serves() or ${schema}.asks() is not null $$`,
  // Read as the service: the rows that tell it are closed by it.
  `create function ${schema}.holds(account text, day date, roles text[]) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select exists (
      select from ${schema}.membership
      where account_id = account and role = any (roles) and valid_from <= day and (valid_to is null or day < valid_to)) $$`,
  `create function ${schema}.oversees() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.holds(${schema}.asks(), ${schema}.asks_on(), '{DEPARTMENT_ADMINISTRATOR, DEPARTMENT_OFFICER, AUDITOR}') $$`,
];

const units = `create function ${schema}.own_units() returns text[] language sql stable set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(organization_id), '{}') from ${schema}.membership
    where account_id = (select ${schema}.asks()) and valid_from <= (select ${schema}.asks_on())
      and role not in ('COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR', 'SUPPORT')
      and (valid_to is null or (select ${schema}.asks_on()) < valid_to) $$`;

const serves = `(select ${schema}.serves())`;
const signedIn = `(select ${schema}.signed_in())`;
const oversees = `(select ${schema}.oversees())`;
const own = (column: string) => `${serves} or ${column} = (select ${schema}.asks())`;
const ownUnit = `${serves} or organization_id = any ((select ${schema}.own_units())::text[])`;
const through = (table: string, key: string) =>
  `${serves} or exists (select from ${schema}.${table} whole where whole.id = ${key})`;

type Rule = { sees: string; writes?: string };

const rules: Record<string, Rule> = {
  account: { sees: `${own('id')} or ${oversees}` },
  membership: { sees: `${own('account_id')} or ${oversees}` },
  sign_in_guess: { sees: serves },
  invitation: { sees: serves },
  outside_identity: { sees: own('account_id') },
  outside_sign_in: { sees: serves },
  api_client: { sees: own('id') },
  api_key: { sees: serves },
  api_spending: { sees: serves },
  api_use: { sees: serves },
  delegation: { sees: `${own('from_account_id')} or to_account_id = (select ${schema}.asks())` },
  data_request: { sees: own('asked_by') },
  /** Whoever has a letter to send need not read those of others. */
  outgoing_mail: { sees: serves, writes: 'true' },
  sheet_import: { sees: ownUnit },
  sheet_import_file: { sees: through('sheet_import', 'import_id') },
  sheet_import_row: { sees: through('sheet_import', 'import_id') },
  column_mapping: { sees: ownUnit },
  /** Who leads and who works where is for people of the movement. */
  person: { sees: signedIn },
  person_code: { sees: signedIn },
  appointment: { sees: signedIn },
  /** What is only planned, or was taken back, is for the department and auditors. */
  reorganization: { sees: `${serves} or state = 'APPLIED' or ${oversees}` },
  reorganization_line: { sees: through('reorganization', 'reorganization_id') },
  reorganization_move: { sees: through('reorganization', 'reorganization_id') },
  reorganization_step: { sees: through('reorganization', 'reorganization_id') },
  reorganization_grant: { sees: `${serves} or ${oversees}` },
  idempotency: { sees: `${serves} or account_id = coalesce((select ${schema}.asks()), '')` },
  inbox: { sees: serves },
  outbox: { sees: serves, writes: signedIn },
};

const functions = [
  'own_units()',
  'oversees()',
  'holds(text, date, text[])',
  'signed_in()',
  'asks_on()',
  'asks()',
  'serves()',
];

export class Migration20261122092000_row_security extends Migration {
  override name = 'Migration20261122092000_row_security';

  override up(): void {
    for (const statement of [...asking, units]) this.addSql(statement);
    for (const [table, { sees, writes }] of Object.entries(rules)) {
      this.addSql(`alter table ${schema}.${table} enable row level security, force row level security`);
      this.addSql(
        `create policy asked on ${schema}.${table} using (${sees})${writes === undefined ? '' : ` with check (${writes})`}`,
      );
    }
  }

  override down(): void {
    for (const table of Object.keys(rules)) {
      this.addSql(`drop policy asked on ${schema}.${table}`);
      this.addSql(`alter table ${schema}.${table} disable row level security, no force row level security`);
    }
    for (const name of functions) this.addSql(`drop function ${schema}.${name}`);
  }
}
