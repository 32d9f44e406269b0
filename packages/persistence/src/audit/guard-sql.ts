type Known = {
  /** Where rights stand: the register's own table or the copy of it. */
  rights: 'membership' | 'registry_membership';
  /** Answers the persons behind the account that asks. */
  persons: string;
};

const auditing = (schema: string, rights: string) => `select exists (
  select from ${schema}.${rights}
  where account_id = (select ${schema}.asks()) and role in ('DEPARTMENT_ADMINISTRATOR', 'AUDITOR')
    and valid_from <= (select ${schema}.asks_on()) and (valid_to is null or (select ${schema}.asks_on()) < valid_to))`;

/**
 * Who reads the trail: the service, auditors and administrators; a person what it did itself, and who read what of it. Only
 * the function that seals writes, as the service: it has to see the entry before. Run by a migration of each service.
 */
export const auditGuard = (schema: string, { rights, persons }: Known): readonly string[] => [
  `alter function ${schema}.append_audit(text[]) set twinning.principal = 'service'`,
  `create function ${schema}.audits() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ ${auditing(schema, rights)} $$`,
  `create function ${schema}.own_subjects() returns text[] language sql stable set search_path = pg_catalog, pg_temp
    as $$ select array(${persons}) || (select ${schema}.asks()) $$`,
  ...['audit_entry', 'audit_head'].map(
    (table) => `alter table ${schema}.${table} enable row level security, force row level security`,
  ),
  `create policy asked on ${schema}.audit_entry
    using ((select ${schema}.serves()) or (select ${schema}.audits()) or account_id = (select ${schema}.asks())
      or kind = 'READ' and subject_id = any ((select ${schema}.own_subjects())::text[]))
    with check ((select ${schema}.serves()))`,
  `create policy asked on ${schema}.audit_head
    using ((select ${schema}.serves()) or (select ${schema}.audits())) with check ((select ${schema}.serves()))`,
];

export const withoutAuditGuard = (schema: string): readonly string[] => [
  ...['audit_entry', 'audit_head'].flatMap((table) => [
    `drop policy asked on ${schema}.${table}`,
    `alter table ${schema}.${table} disable row level security, no force row level security`,
  ]),
  `drop function ${schema}.own_subjects()`,
  `drop function ${schema}.audits()`,
  `alter function ${schema}.append_audit(text[]) reset twinning.principal`,
];

const holdsOn = (schema: string) => `${schema}.audits_on(account text, day date)`;
const theirOwn = (schema: string) => `(select ${schema}.serves()) or account_id = (select ${schema}.asks())`;

/**
 * Whoever reads the trail reads in it by their names those who act: the copy of the rights is open to auditors and
 * administrators too. Whether somebody is one is looked up as the service, for the rows that tell it are closed by it.
 */
export const namesForAuditors = (schema: string): readonly string[] => [
  `create function ${holdsOn(schema)} returns boolean language sql stable
    set search_path = pg_catalog, pg_temp set twinning.principal = 'service'
    as $$ select exists (
      select from ${schema}.registry_membership
      where account_id = account and role in ('DEPARTMENT_ADMINISTRATOR', 'AUDITOR')
        and valid_from <= day and (valid_to is null or day < valid_to)) $$`,
  `create or replace function ${schema}.audits() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ select ${schema}.audits_on(${schema}.asks(), ${schema}.asks_on()) $$`,
  `alter policy asked on ${schema}.registry_membership using (${theirOwn(schema)} or (select ${schema}.audits()))`,
];

export const withoutNamesForAuditors = (schema: string): readonly string[] => [
  `alter policy asked on ${schema}.registry_membership using (${theirOwn(schema)})`,
  `create or replace function ${schema}.audits() returns boolean language sql stable set search_path = pg_catalog, pg_temp
    as $$ ${auditing(schema, 'registry_membership')} $$`,
  `drop function ${schema}.audits_on(text, date)`,
];
