import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { MembershipRow } from '../account/account.row.ts';
import type { HeldRight } from './membership.ts';

type Fragment = ReturnType<typeof sql>;

/** What is read of a right wherever it is read; `granted` is the membership, the holder an account or an office's client. */
export const heldFields = sql`granted.id, granted.account_id as "accountId", account.person_id as "personId",
  coalesce(account.name, client.name, granted.account_id) as name, granted.role, granted.organization_id as "organizationId",
  granted.valid_from as "from", granted.valid_to as "to", granted.granted_by as "grantedBy",
  granted.appointment_id as "appointmentId", granted.delegation_id as "delegationId", granted.delegation_id is not null as delegated`;
export const holders = sql`left join account on account.id = granted.account_id left join api_client client on client.id = granted.account_id`;

/** Read as the service, as all of this room: whoever may change a right sees few of those that hang on it. */
export const rightsWhere = (em: EntityManager, condition: Fragment): Promise<HeldRight[]> =>
  asService(() =>
    rowsOf(
      em,
      sql<HeldRight>`select ${heldFields} from membership granted ${holders} where ${condition} order by granted.valid_from, granted.id`,
    ),
  );

/** A right as the others are told of it: as of a version that grows with all that is told. */
type Told = HeldRight & { version: number };

const snapshotOf = ({ id, version, accountId, personId, name, role, organizationId, from, to }: Told) => ({
  id,
  version,
  accountId,
  personId,
  name,
  role,
  organizationId,
  from,
  to,
});
const granted = (right: HeldRight): Announcement => {
  const payload = snapshotOf({ ...right, version: 1 });
  return { type: 'organizations.membership-granted.v1', subjectId: right.id, payload, told: { before: null } };
};

/** A right that ends earlier than it would have. */
type Ended = Told & { until: Day | null };

export const ended = ({ until, ...right }: Ended): Announcement => {
  const payload = snapshotOf(right);
  const told = { before: { ...payload, to: until, version: right.version - 1 } };
  return { type: 'organizations.membership-ended.v1', subjectId: right.id, payload, told };
};

/** Rights that have been changed otherwise, told anew; `was` is what the change was made of. */
export async function tellAnew(
  tx: EntityManager,
  condition: Fragment,
  was: Partial<Pick<HeldRight, 'organizationId' | 'personId'>>,
): Promise<Announcement[]> {
  const rights = await asService(() =>
    rowsOf(
      tx,
      sql<Told>`with anew as (
        update membership held set version = held.version + 1
        where held.id in (select granted.id from membership granted ${holders} where ${condition}) returning held.*)
      select ${heldFields}, granted.version from anew granted ${holders} order by granted.valid_from, granted.id`,
    ),
  );
  return rights.map((right) => {
    const payload = snapshotOf(right);
    const before = { ...payload, ...was, version: right.version - 1 };
    return { type: 'organizations.membership-granted.v1', subjectId: right.id, payload, told: { before } };
  });
}

/** Keeps new rights; answers what the others are told of them. */
export async function insertRights(
  tx: EntityManager,
  rights: readonly HeldRight[],
  now: Date,
): Promise<Announcement[]> {
  await asService(() =>
    saveRows(
      tx,
      MembershipRow,
      rights.map(({ id, accountId, role, organizationId, from, to, grantedBy, appointmentId, delegationId }) => ({
        id,
        accountId,
        role,
        organizationId,
        validFrom: from,
        validTo: to,
        version: 1,
        recordedAt: now,
        grantedBy,
        appointmentId,
        delegationId,
      })),
    ),
  );
  return rights.map(granted);
}

/** Ends rights on a day, and with each what was lent of it; answers what the others are told. One that has not begun never does. */
export async function endRights(tx: EntityManager, condition: Fragment, on: Day): Promise<Announcement[]> {
  const rights = await asService(() =>
    rowsOf(
      tx,
      sql<Ended>`with meant as materialized (select granted.id from membership granted where ${condition}),
      known as (
        select held.id, held.valid_to as until from membership held
        where (held.id in (select id from meant)
            or held.id in (select granted_membership_id from delegation where membership_id in (select id from meant)))
          and (held.valid_to is null or held.valid_to > ${on}::date) and held.valid_to is distinct from held.valid_from
        for update),
      over as (
        update membership held set valid_to = greatest(held.valid_from, ${on}::date), version = held.version + 1
        from known where held.id = known.id returning held.*, known.until)
      select ${heldFields}, granted.version, granted.until from over granted ${holders} order by granted.id`,
    ),
  );
  return rights.map(ended);
}
