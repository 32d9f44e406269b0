import { Migration } from '@mikro-orm/migrations';

const schema = 'activities';

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
  `create function ${schema}.holds(roles text[]) returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select exists (
      select from ${schema}.registry_membership
      where account_id = (select ${schema}.asks()) and role = any (roles) and valid_from <= (select ${schema}.asks_on())
        and (valid_to is null or (select ${schema}.asks_on()) < valid_to)) $$`,
  `create function ${schema}.oversees() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.holds('{DEPARTMENT_ADMINISTRATOR, DEPARTMENT_OFFICER, AUDITOR}') $$`,
  `create function ${schema}.judges() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.holds('{COMMITTEE_CHAIR, COMMITTEE_SECRETARY, COMMITTEE_MEMBER}') $$`,
];

/**
 * The account's organizations, those that were dissolved with its right included, and all that ever stood under them.
 * What these took part in is gathered as the service: the rows that it is gathered from are closed by it.
 */
const reach = [
  `create function ${schema}.own_units() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select coalesce(array_agg(seat.organization_id), '{}') from ${schema}.registry_membership seat
      left join ${schema}.registry_organization office on office.id = seat.organization_id
      where seat.account_id = (select ${schema}.asks()) and seat.valid_from <= (select ${schema}.asks_on())
        and seat.role not in ('COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR', 'SUPPORT')
        and (seat.valid_to is null or (select ${schema}.asks_on()) < seat.valid_to or office.valid_to <= seat.valid_to) $$`,
  `create function ${schema}.reach() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$
      with recursive reach as (
        select unnest(${schema}.own_units()) as id
        union
        select placement.organization_id from reach
        join ${schema}.registry_placement placement on placement.parent_id = reach.id)
      select coalesce(array_agg(id), '{}') from reach
    $$`,
  `create function ${schema}.partnerships_of(units text[]) returns setof text language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select distinct partnership_id from ${schema}.party where organization_id = any (units) $$`,
  `create function ${schema}.activities_of(units text[]) returns setof text language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select distinct activity_id from ${schema}.participation where organization_id = any (units) $$`,
  `create function ${schema}.reports_to(units text[]) returns setof text language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select report_id from ${schema}.report_recipient where organization_id = any (units)
      union select report_id from ${schema}.report_rerouting where organization_id = any (units) $$`,
];

const serves = `(select ${schema}.serves())`;
const signedIn = `(select ${schema}.signed_in())`;
const oversees = `(select ${schema}.oversees())`;
const judges = `(select ${schema}.judges())`;
const gathered = (name: string, units: string) => `(select ${schema}.${name}(${schema}.${units}()))`;
const ownPartnership = (column: string) => `${column} in ${gathered('partnerships_of', 'reach')}`;
const ownUnit = (column: string) => `${column} = any ((select ${schema}.own_units())::text[])`;

/** Those who take part, the parties, and all above them. */
const inside = (activity: string) => `(${oversees}
  or ${activity}.organizer_id = any ((select ${schema}.reach())::text[])
  or ${ownPartnership(`${activity}.partnership_id`)}
  or ${activity}.id in ${gathered('activities_of', 'reach')})`;

const through = (table: string, condition: string) =>
  `${serves} or exists (select from ${schema}.${table} whole where ${condition})`;

type Rule = { sees: string; writes?: string };

const rules: Record<string, Rule> = {
  activity: { sees: `${serves} or ${signedIn} and (status = 'CONFIRMED' or ${judges} or ${inside('activity')})` },
  participation: { sees: through('activity', 'whole.id = activity_id') },
  count_dispute: { sees: through('activity', 'whole.id = activity_id') },
  /** A picture of people who have not consented, or no longer do, stays with those who were there. */
  evidence: {
    sees: through('activity', `whole.id = activity_id and (consent in ('GIVEN', 'NOT_NEEDED') or ${inside('whole')})`),
  },
  upload: { sees: `${serves} or account_id = (select ${schema}.asks())` },
  report: {
    sees: `${serves} or ${oversees} or ${ownUnit('organization_id')} or status in ('ACCEPTED', 'LOCKED') and ${judges}
      or id in ${gathered('reports_to', 'own_units')}`,
  },
  report_recipient: { sees: through('report', 'whole.id = report_id') },
  report_rerouting: { sees: through('report', 'whole.id = report_id') },
  obligation: {
    sees: `${serves} or ${oversees} or ${ownUnit('organization_id')}
      or exists (select from ${schema}.report whole where whole.obligation_id = obligation.id)`,
  },
  partnership: {
    sees: `${serves} or ${signedIn} and (signed_on is not null or ${oversees} or ${ownPartnership('id')}
      or supervisor_ids && (select ${schema}.own_units())::text[])`,
    writes: serves,
  },
  party: { sees: through('partnership', 'whole.id = partnership_id'), writes: serves },
  plan: { sees: through('partnership', 'whole.id = partnership_id'), writes: serves },
  plan_item: { sees: through('partnership', 'whole.id = partnership_id'), writes: serves },
  commitment: { sees: through('partnership', 'whole.id = partnership_id'), writes: serves },
  award: { sees: serves },
  registry_membership: { sees: `${serves} or account_id = (select ${schema}.asks())`, writes: serves },
  idempotency: { sees: `${serves} or account_id = coalesce((select ${schema}.asks()), '')` },
  inbox: { sees: serves },
  outbox: { sees: serves, writes: signedIn },
};

const functions = [
  'reports_to(text[])',
  'activities_of(text[])',
  'partnerships_of(text[])',
  'reach()',
  'own_units()',
  'judges()',
  'oversees()',
  'holds(text[])',
  'signed_in()',
  'asks_on()',
  'asks()',
  'serves()',
];

export class Migration20261122090000_row_security extends Migration {
  override name = 'Migration20261122090000_row_security';

  override up(): void {
    for (const statement of [...asking, ...reach]) this.addSql(statement);
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
