import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { MembershipSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Ends every right held at a body that is no longer there from a day on; answers what the others are told of it. */
export async function endMembershipsAt(tx: EntityManager, organizationId: string, on: Day) {
  const ended = await rowsOf(
    tx,
    sql<MembershipSnapshot>`update membership granted set valid_to = greatest(valid_from, ${on}::date)
      from account where account.id = granted.account_id and organization_id = ${organizationId}
        and (valid_to is null or valid_to > ${on}::date)
      returning granted.id, account_id as "accountId", person_id as "personId", name, role,
        organization_id as "organizationId", valid_from as "from", valid_to as "to"`,
  );
  return ended.map((payload) => ({
    type: 'organizations.membership-ended.v1' as const,
    subjectId: payload.id,
    payload,
  }));
}
