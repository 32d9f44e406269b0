import { NotFound } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import { candidateFor } from '../membership/candidates.repository.ts';
import { endRights, insertRights, rightsWhere } from '../membership/held-rights.repository.ts';
import type { memberships } from '../membership/membership.repository.ts';
import { type DelegateRight, delegateRight } from './delegate-right.ts';
import { DelegationRow } from './delegation.row.ts';
import type { Delegation } from './delegation.ts';
import { endDelegation } from './end-delegation.ts';

/** The end is that of the right by which it is exercised: whatever ended that ended the delegation. */
const found = sql`select lent.id, lent.membership_id as "membershipId", lent.granted_membership_id as "grantedMembershipId",
    lent.from_account_id as "fromAccountId", lender.name as "fromName", lent.to_account_id as "toAccountId", borrower.name as "toName",
    granted.role, granted.organization_id as "organizationId", granted.valid_from as "from", granted.valid_to as "to",
    lent.reason, lent.recorded_at as "recordedAt", lent.ended_at as "endedAt"
  from delegation lent join membership granted on granted.id = lent.granted_membership_id
  join account lender on lender.id = lent.from_account_id join account borrower on borrower.id = lent.to_account_id`;

export function delegations(work: Work, members: ReturnType<typeof memberships>) {
  const { em, actor } = work;

  async function find(id: string): Promise<Delegation | null> {
    const [lent] = await rowsOf(work.em, sql<Delegation>`${found} where lent.id = ${id}`);
    if (!lent) return null;
    const side = lent.fromAccountId === actor.accountId || lent.toAccountId === actor.accountId;
    return side || (await members.sees(lent.organizationId)) ? lent : null;
  }

  return {
    find,

    /** Those of the caller's own rights and those lent to him, or those at a body, the newest first. */
    async page(organizationId: string | null, args: PageArguments): Promise<Page<Delegation>> {
      const [at, id] = readCursor(args.after) ?? [null, null];
      const mine = sql`(lent.from_account_id = ${actor.accountId} or lent.to_account_id = ${actor.accountId})`;
      const there = organizationId !== null && (await members.sees(organizationId));
      const where =
        organizationId === null ? mine : there ? sql`granted.organization_id = ${organizationId}` : sql`false`;
      const [rows, [counted]] = await Promise.all([
        rowsOf(
          em,
          sql<Delegation>`${found} where ${where} and (${id}::text is null or (lent.recorded_at, lent.id) < (${at}::timestamptz, ${id}))
            order by lent.recorded_at desc, lent.id desc limit ${pageSize(args) + 1}`,
        ),
        rowsOf(
          em,
          sql<{ count: number }>`select count(*)::int as count from delegation lent
            join membership granted on granted.id = lent.granted_membership_id where ${where}`,
        ),
      ]);
      return toPage(
        rows,
        args,
        counted!.count,
        (row) => [row.recordedAt.toISOString(), row.id],
        (row) => row,
      );
    },

    delegate: (toAccountId: string, by: DelegateRight): Promise<Delegation> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select from membership where id = ${by.membershipId} for update`);
        const [right] = await rightsWhere(tx, sql`granted.id = ${by.membershipId}`);
        if (!right || (right.accountId !== actor.accountId && !(await members.sees(right.organizationId))))
          throw new NotFound();
        const others = await rowsOf(
          tx,
          sql<{
            from: string;
            to: string;
          }>`select granted.valid_from as "from", granted.valid_to as "to" from delegation lent
            join membership granted on granted.id = lent.granted_membership_id
            where lent.membership_id = ${right.id} and granted.valid_from < granted.valid_to`,
        );
        const candidate = await candidateFor(tx, { accountId: toAccountId, personId: null }, right.organizationId);
        const granted = delegateRight(by, right, candidate, others, work.newId('mbs'), actor);
        await saveRows(tx, DelegationRow, [
          {
            id: by.delegationId,
            membershipId: right.id,
            grantedMembershipId: granted.id,
            fromAccountId: right.accountId,
            toAccountId,
            validFrom: by.from,
            validTo: by.to,
            reason: by.reason,
            recordedAt: work.now(),
            endedAt: null,
          },
        ]);
        await work.announce(tx, await insertRights(tx, [granted], work.now()));
        return (await find(by.delegationId))!;
      }),

    end: (id: string): Promise<Delegation> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select from delegation where id = ${id} for update`);
        const lent = await find(id);
        const place = lent && (await members.place(lent.organizationId));
        if (!lent || !place) throw new NotFound();
        endDelegation(lent, place, actor);
        await rowsOf(tx, sql`update delegation set ended_at = ${work.now()} where id = ${id}`);
        await work.announce(tx, await endRights(tx, sql`granted.id = ${lent.grantedMembershipId}`, actor.day));
        return (await find(id))!;
      }),
  };
}
