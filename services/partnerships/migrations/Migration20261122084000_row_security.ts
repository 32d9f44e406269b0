import { Migration } from '@mikro-orm/migrations';

const schema = 'partnerships';

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
  `create function ${schema}.oversees() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.serves() or exists (
      select from ${schema}.registry_membership
      where account_id = ${schema}.asks() and role in ('DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'AUDITOR')
        and valid_from <= ${schema}.asks_on() and (valid_to is null or ${schema}.asks_on() < valid_to)) $$`,
];

/**
 * The partnerships of the account's organizations and of all that ever stood under them, and those that ask its offices
 * for a consent. They are gathered as the service: the rows that they are gathered from are closed by them.
 */
const reach = [
  `create function ${schema}.own_partnerships(account text, day date) returns text[] language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$
      with recursive own as (
        select seat.organization_id as id from ${schema}.registry_membership seat
        left join ${schema}.registry_organization office on office.id = seat.organization_id
        where seat.account_id = account and seat.valid_from <= day
          and seat.role not in ('COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR', 'SUPPORT')
          and (seat.valid_to is null or day < seat.valid_to or office.valid_to <= day and office.valid_to <= seat.valid_to)),
      reach as (
        select id from own
        union
        select placement.organization_id from reach
        join ${schema}.registry_placement placement on placement.parent_id = reach.id and placement.hierarchy = 'ADMINISTRATIVE')
      select coalesce(array_agg(partnership_id), '{}') from (
        select party.partnership_id from reach join ${schema}.partnership_party party on party.organization_id = reach.id
        union
        select consent.partnership_id from own join ${schema}.partnership_consent consent on consent.supervisor_id = own.id) near
    $$`,
  `create function ${schema}.has_parties(id text) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select exists (select from ${schema}.partnership_party party where party.partnership_id = id) $$`,
];

const serves = `(select ${schema}.serves())`;
const signedIn = `(select ${schema}.signed_in())`;

/** What is signed is everybody's who is signed in. One that has no parties yet is being written by whoever asks. */
const partnership = `${serves} or ${signedIn} and (
  signed_on is not null
  or (select ${schema}.oversees())
  or id = any ((select ${schema}.own_partnerships(${schema}.asks(), ${schema}.asks_on()))::text[])
  or not ${schema}.has_parties(id))`;

const through = (table: string, key: string) =>
  `${serves} or exists (select from ${schema}.${table} whole where whole.id = ${key})`;

type Rule = { sees: string; writes?: string };

const rules: Record<string, Rule> = {
  partnership: { sees: partnership, writes: signedIn },
  partnership_party: { sees: through('partnership', 'partnership_id') },
  partnership_consent: { sees: through('partnership', 'partnership_id') },
  partnership_document: { sees: through('partnership', 'partnership_id') },
  partnership_ending: { sees: through('partnership', 'partnership_id') },
  consent_rerouting: { sees: through('partnership', 'partnership_id') },
  memorandum: { sees: through('partnership', 'partnership_id') },
  memorandum_party: { sees: through('memorandum', 'memorandum_id') },
  commitment: { sees: through('memorandum', 'memorandum_id') },
  joint_plan: { sees: through('partnership', 'partnership_id') },
  joint_plan_item: { sees: through('joint_plan', 'plan_id') },
  plan_agreement: { sees: through('joint_plan', 'plan_id') },
  plan_version: { sees: through('joint_plan', 'plan_id') },
  registry_membership: { sees: `${serves} or account_id = (select ${schema}.asks())`, writes: serves },
  idempotency: { sees: `${serves} or account_id = coalesce((select ${schema}.asks()), '')` },
  inbox: { sees: serves },
  /** The journal is read beside what it tells of; whoever acts adds to it. */
  outbox: {
    sees: `${serves} or exists (select from ${schema}.partnership where partnership.id = subject_id)
      or exists (select from ${schema}.memorandum where memorandum.id = subject_id)
      or exists (select from ${schema}.joint_plan where joint_plan.id = subject_id)`,
    writes: signedIn,
  },
};

export class Migration20261122084000_row_security extends Migration {
  override name = 'Migration20261122084000_row_security';

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
    for (const name of [
      'has_parties(text)',
      'own_partnerships(text, date)',
      'oversees()',
      'signed_in()',
      'asks_on()',
      'asks()',
      'serves()',
    ])
      this.addSql(`drop function ${schema}.${name}`);
  }
}
