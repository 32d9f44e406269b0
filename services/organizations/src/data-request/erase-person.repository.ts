import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { ERASED_NAME } from '@twinning/domain/erased';
import type { MembershipSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';

/** Invitations by which the person came, and those to the same addresses that nobody has used: these lead nowhere any more. */
const forgetInvitations = (tx: EntityManager, personId: string, at: Date) =>
  rowsOf(
    tx,
    sql`update invitation set name = ${ERASED_NAME}, email = null, phone = null,
        withdrawn_at = case when invitation.accepted_at is null then coalesce(withdrawn_at, ${at}) end
      from account where person_id = ${personId} and (account_id = account.id
        or accepted_at is null and (invitation.email = account.email or invitation.phone = account.phone))`,
  );

async function closeAccounts(tx: EntityManager, personId: string, at: Date): Promise<string[]> {
  await forgetInvitations(tx, personId, at);
  const closed = await rowsOf(
    tx,
    sql<{ id: string }>`update account
      set email = id || '@erased.invalid', phone = null, name = ${ERASED_NAME}, closed_at = coalesce(closed_at, ${at})
      where person_id = ${personId} returning id`,
  );
  const ids = closed.map(({ id }) => id);
  await rowsOf(tx, sql`select identity.forget_accounts(${ids})`);
  for (const table of ['second_factor', 'recovery_code', 'outside_identity', 'password_reset', 'sign_in_ticket'])
    await rowsOf(tx, sql`delete from ${sql.table(table)} where account_id = any(${ids})`);
  return ids;
}

/** Ends every right, and tells the others all of them anew: with the announcement goes the name that they keep. */
async function endRights(tx: EntityManager, work: Work, personId: string, accountIds: readonly string[], on: string) {
  const ended = await rowsOf(
    tx,
    sql<MembershipSnapshot & { until: Day | null }>`with known as (
        select id as held, valid_to as until from membership where account_id = any(${[...accountIds]}) for update)
      update membership
      set version = version + 1, valid_to = case when valid_to is null or valid_to > ${on}::date then greatest(valid_from, ${on}::date) else valid_to end
      from known where id = held
      returning id, version, until, account_id as "accountId", ${personId} as "personId", ${ERASED_NAME} as name, role,
        organization_id as "organizationId", valid_from as "from", valid_to as "to"`,
  );
  await work.announce(
    tx,
    ended.map(({ until, ...payload }) => ({
      type: 'organizations.membership-ended.v1' as const,
      subjectId: payload.id,
      payload,
      told: { before: { ...payload, to: until, version: payload.version - 1 } },
    })),
  );
}

/** Takes the name out of what was announced of the person's rights; that somebody held them stays. */
const forgetInJournal = (tx: EntityManager, personId: string) =>
  rowsOf(
    tx,
    sql`update outbox set payload = payload || jsonb_build_object('name', ${ERASED_NAME}::text)
      where type like 'organizations.membership-%' and payload->>'personId' = ${personId}`,
  );

/**
 * Erases what the service keeps of a person and may forget: accounts, passwords, addresses, rights. Appointments stay, with
 * the name: who held an office is said by papers that the law keeps. The others are told and do the same.
 */
export async function erasePerson(tx: EntityManager, work: Work, personId: string): Promise<void> {
  const accountIds = await closeAccounts(tx, personId, work.now());
  await endRights(tx, work, personId, accountIds, work.actor.day);
  await forgetInJournal(tx, personId);
  await rowsOf(
    tx,
    sql`update person set name = ${ERASED_NAME} where id = ${personId}
      and not exists (select from appointment where person_id = ${personId})`,
  );
  await work.announce(tx, [
    {
      type: 'organizations.person-erased.v1',
      subjectId: personId,
      payload: { personId, accountIds },
      told: { before: { personId, accountIds, erased: false }, after: { personId, accountIds, erased: true } },
    },
  ]);
}
