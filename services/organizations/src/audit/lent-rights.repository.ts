import { mayReadTrail } from '@twinning/audit/trail/may-read-trail';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';

/** A right that an account held in place of somebody absent. */
export type LentRight = {
  id: string;
  accountId: string;
  role: string;
  organizationId: string;
  from: string;
  to: string;
  fromAccountId: string;
  lentBy: string | null;
};

/** For whom the accounts of a trail acted, for those who may read it. */
export const lentRights = ({ em, actor }: Work) => ({
  async to(accountIds: readonly string[]): Promise<LentRight[] | null> {
    if (!mayReadTrail(actor)) return null;
    return asService(() =>
      rowsOf(
        em,
        sql<LentRight>`select delegation.id, delegation.to_account_id as "accountId", lent.role,
          lent.organization_id as "organizationId", lent.valid_from as "from",
          coalesce(lent.valid_to, delegation.valid_to) as "to", delegation.from_account_id as "fromAccountId",
          lender.name as "lentBy"
        from delegation
        join membership lent on lent.id = delegation.granted_membership_id
        left join account lender on lender.id = delegation.from_account_id
        where delegation.to_account_id = any(${[...accountIds]})
        order by lent.valid_from, delegation.id`,
      ),
    );
  },
});
