import type { Client } from 'pg';

/**
 * Three years of the register's trail as a city writes it: many reads, few refusals, and what was rare long ago; with the
 * accounts that it names and an auditor, `acc_auditor`. Its seals are made up.
 */
export async function longTrail(client: Client, entries: number, accounts = 45_000): Promise<void> {
  await client.query(`set twinning.principal = 'service'`);
  await client.query(
    `insert into organizations.membership (id, account_id, role, organization_id, valid_from)
      values ('mbs_auditor', 'acc_auditor', 'AUDITOR', 'org_dep', '2020-01-01')`,
  );
  await client.query(
    `insert into organizations.account (id, email, name, person_id)
      select 'acc_' || nth, 'a' || nth || '@test.example', 'Person ' || nth, 'per_' || nth from generate_series(1, $1::int) nth`,
    [accounts],
  );
  await client.query(
    `insert into organizations.audit_entry (seq, at, request_id, account_id, person_id, client_id, viewed_by, roles, kind,
        action, subject_type, subject_id, before, after, previous_hash, hash)
      select nth, timestamptz '2022-12-12' + nth * (interval '1096 days' / $1::int),
        case when nth % 20 = 0 then 'of-itself' else 'request-' || nth / 3 end,
        case when nth % 50 = 1 then null when nth < $1 / 100 then 'acc_gone' when nth % 4 = 0 then 'acc_1'
          else 'acc_' || (nth::bigint * 7919) % $2::int end,
        null,
        case when nth % 50 = 1 then 'cli_' || nth % 5 end,
        case when nth < 500 then 'acc_support' end,
        jsonb_build_array(jsonb_build_object(
          'role', case when nth < 500 then 'SUPPORT' when nth % 3 = 0 then 'SCHOOL_HEAD' else 'SCHOOL_STAFF' end,
          'organizationId', 'org_' || (nth::bigint * 31) % 3000)),
        case when nth % 100 = 0 then 'REFUSED' when nth % 4 = 1 then 'WRITE' else 'READ' end,
        case when nth in (40, 4000) then 'resetSecondFactor' when nth % 3 = 0 then 'members' else 'act' || nth % 60 end,
        case when nth = 41 then 'Merge' when nth % 2 = 0 then 'Person' else 'Organization' end,
        case when nth % 10 = 0 then 'org_0' else 'org_' || (nth::bigint * 17) % 3000 end,
        case when nth % 4 = 1 then jsonb_build_object('name', md5(nth::text), 'more', repeat('a', 150)) end,
        jsonb_build_object('name', md5(nth::text), 'more', repeat('b', 150)),
        repeat('0', 64), md5(nth::text) || md5((-nth)::text)
      from generate_series(1, $1::int) nth`,
    [entries, accounts],
  );
  await client.query('vacuum analyze');
}
