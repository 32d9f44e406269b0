import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Candidate } from './membership.ts';

const MOST = 200;

type Fragment = ReturnType<typeof sql>;

const candidatesWhere = (em: EntityManager, organizationId: string, condition: Fragment): Promise<Candidate[]> =>
  rowsOf(
    em,
    sql<Candidate>`select account.id as "accountId", account.person_id as "personId", account.name,
        array(
          select organization_id from membership held where held.account_id = account.id
          union select organization_id from appointment where person_id = account.person_id
        ) as "knownAt",
        (select coalesce(json_agg(json_build_object('role', role, 'from', valid_from, 'to', valid_to,
            'delegated', delegation_id is not null)), '[]')
          from membership held where held.account_id = account.id and organization_id = ${organizationId}
            and (valid_to is null or valid_from < valid_to)) as rights,
        (select coalesce(json_agg(json_build_object('from', valid_from, 'to', valid_to)), '[]')
          from appointment where person_id = account.person_id and organization_id = ${organizationId}
            and valid_from is not null) as posts
      from account where closed_at is null and (${condition})
      order by account.name collate extensions.vi_natural, account.id limit ${MOST}`,
  );

/** Those with an account who ever held a right or a position at a body. */
export const candidatesAt = (em: EntityManager, organizationId: string): Promise<Candidate[]> =>
  candidatesWhere(
    em,
    organizationId,
    sql`account.id in (select account_id from membership where organization_id = ${organizationId})
      or account.person_id in (select person_id from appointment where organization_id = ${organizationId})`,
  );

/** An account by its id or by its person; of a person with several, the first one opened. */
export async function candidateFor(
  em: EntityManager,
  { accountId, personId }: { accountId: string | null; personId: string | null },
  organizationId: string,
): Promise<Candidate | null> {
  const found = await candidatesWhere(
    em,
    organizationId,
    accountId === null ? sql`account.person_id = ${personId}` : sql`account.id = ${accountId}`,
  );
  return found.toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1))[0] ?? null;
}
