import { Migration } from '@mikro-orm/migrations';
import { reachFunction } from '@twinning/persistence/reach-sql';

const schema = 'partnerships';

/** The organizations of the account, those that were dissolved with its right included. */
const ownUnits = `create function ${schema}.own_units() returns text[] language sql stable set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(seat.organization_id), '{}') from ${schema}.registry_membership seat
    left join ${schema}.registry_organization office on office.id = seat.organization_id
    where seat.account_id = (select ${schema}.asks()) and seat.valid_from <= (select ${schema}.asks_on())
      and seat.role not in ('COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR', 'SUPPORT')
      and (seat.valid_to is null or (select ${schema}.asks_on()) < seat.valid_to
        or office.valid_to <= (select ${schema}.asks_on()) and office.valid_to <= seat.valid_to) $$`;

/** Gathered as the service: the consents are closed by the policy that asks. */
const consents = `create function ${schema}.owes_consent(units text[]) returns text[] language sql stable
  set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
  as $$ select coalesce(array_agg(partnership_id), '{}') from ${schema}.partnership_consent where supervisor_id = any (units) $$`;

const asked = (unsigned: string) => `alter policy asked on ${schema}.partnership
  using ((select ${schema}.serves()) or (select ${schema}.signed_in()) and (
    signed_on is not null or (select ${schema}.oversees()) or ${unsigned}))`;

/** The parties stand in the row itself, from the moment it is written. */
const byParties = `string_to_array(party_set, ' ') && (select ${schema}.reach())
  or id = any ((select ${schema}.owes_consent(${schema}.own_units()))::text[])`;

/** Whoever oversees sees every partnership, so nobody has to go up from its papers to it. */
const through: Record<string, [table: string, key: string]> = {
  partnership_party: ['partnership', 'partnership_id'],
  partnership_consent: ['partnership', 'partnership_id'],
  partnership_document: ['partnership', 'partnership_id'],
  partnership_ending: ['partnership', 'partnership_id'],
  consent_rerouting: ['partnership', 'partnership_id'],
  memorandum: ['partnership', 'partnership_id'],
  memorandum_party: ['memorandum', 'memorandum_id'],
  commitment: ['memorandum', 'memorandum_id'],
  joint_plan: ['partnership', 'partnership_id'],
  joint_plan_item: ['joint_plan', 'plan_id'],
  plan_agreement: ['joint_plan', 'plan_id'],
  plan_version: ['joint_plan', 'plan_id'],
};
const papers = (first: 'serves' | 'oversees') =>
  Object.entries(through).map(
    ([paper, [table, key]]) => `alter policy asked on ${schema}.${paper}
      using ((select ${schema}.${first}()) or exists (select from ${schema}.${table} whole where whole.id = ${key}))`,
  );

const gathered = [
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
const byGathering = `id = any ((select ${schema}.own_partnerships(${schema}.asks(), ${schema}.asks_on()))::text[])
  or not ${schema}.has_parties(id)`;

export class Migration20261122111000_reach_by_levels extends Migration {
  override name = 'Migration20261122111000_reach_by_levels';

  override up(): void {
    for (const made of [ownUnits, reachFunction(schema, `hierarchy = 'ADMINISTRATIVE'`), consents]) this.addSql(made);
    for (const policy of [asked(byParties), ...papers('oversees')]) this.addSql(policy);
    for (const name of ['has_parties(text)', 'own_partnerships(text, date)'])
      this.addSql(`drop function ${schema}.${name}`);
  }

  override down(): void {
    for (const made of gathered) this.addSql(made);
    for (const policy of [asked(byGathering), ...papers('serves')]) this.addSql(policy);
    for (const name of ['owes_consent(text[])', 'reach()', 'own_units()'])
      this.addSql(`drop function ${schema}.${name}`);
  }
}
