import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@twinning/events/announcement';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { MembershipRow } from '../account/account.row.ts';
import type { OrganizationKind } from '../organization/organization.ts';
import { type Grant, type GrantMove, moveGrants } from './move-grants.ts';
import { ReorganizationGrantRow } from './reorganization.row.ts';
import type { Reorganization } from './reorganization.ts';
import { endings } from './territory.ts';

type Holder = { accountId: string; personId: string; name: string };
type Held = Grant & Holder;
export type HeldMove = GrantMove & Holder;
type Decree = Pick<Reorganization, 'effectiveOn' | 'lines' | 'founded'>;

/** Rights at bodies that a decree ends, and where each of them goes. */
export async function grantMoves(em: EntityManager, { effectiveOn, lines, founded }: Decree): Promise<HeldMove[]> {
  const ended = endings(lines);
  const successors = [...ended.values()].flatMap(({ wholly }) => (wholly === null ? [] : [wholly]));
  const [held, kinds] = await Promise.all([
    rowsOf(
      em,
      sql<Held>`select held.id as "membershipId", held.role, held.organization_id as "organizationId",
          held.valid_from as "from", held.valid_to as "to", account.id as "accountId", account.person_id as "personId", account.name
        from membership held join account on account.id = held.account_id
        where held.organization_id = any(${[...ended.keys()]}) and (held.valid_to is null or held.valid_to > ${effectiveOn}::date)
        order by held.id`,
    ),
    rowsOf(
      em,
      sql<{ id: string; kind: OrganizationKind }>`select id, kind from organization where id = any(${successors})`,
    ),
  ]);
  const kindOf = new Map([...kinds, ...founded].map(({ id, kind }) => [id, kind]));
  const holders = new Map(held.map((right) => [right.membershipId, right]));
  return moveGrants(lines, held, (id) => kindOf.get(id)).map((move) => ({
    ...holders.get(move.membershipId)!,
    ...move,
  }));
}

const ending = ({ membershipId, ...right }: HeldMove, to: string): Announcement => ({
  type: 'organizations.membership-ended.v1',
  subjectId: membershipId,
  payload: { id: membershipId, ...rightOf(right), to },
});

const rightOf = ({ accountId, personId, name, role, organizationId, from }: Omit<HeldMove, 'membershipId'>) => ({
  accountId,
  personId,
  name,
  role,
  organizationId,
  from,
});

/** Ends rights on the day of a decree, grants them anew where somebody takes over, and answers what is to be announced. */
export async function moveRights(tx: EntityManager, work: Work, decree: Reorganization): Promise<Announcement[]> {
  const { id, effectiveOn } = decree;
  const moves = (await grantMoves(tx, decree)).map((move) => ({
    ...move,
    last: move.from < effectiveOn ? effectiveOn : move.from,
    grantedId: move.successorId === null ? null : work.newId('mbs'),
  }));
  await rowsOf(
    tx,
    sql`update membership set valid_to = greatest(valid_from, ${effectiveOn}::date) where id = any(${moves.map(({ membershipId }) => membershipId)})`,
  );
  const granted = moves.flatMap((move) =>
    move.grantedId === null
      ? []
      : [
          {
            id: move.grantedId,
            accountId: move.accountId,
            personId: move.personId,
            name: move.name,
            role: move.successorRole!,
            organizationId: move.successorId!,
            from: move.last,
            to: move.to,
          },
        ],
  );
  await grantRights(tx, work, granted);
  await saveRows(
    tx,
    ReorganizationGrantRow,
    moves.map(({ membershipId, successorId, grantedId, to }) => ({
      reorganizationId: id,
      membershipId,
      organizationId: successorId,
      grantedId,
      endedBefore: to,
    })),
  );
  return [...moves.map((move) => ending(move, move.last)), ...granted.map(granting)];
}

type Granted = Holder & Pick<Grant, 'role' | 'organizationId' | 'from' | 'to'> & { id: string };

const grantRights = (tx: EntityManager, work: Work, granted: readonly Granted[]): Promise<void> =>
  saveRows(
    tx,
    MembershipRow,
    granted.map(({ id, accountId, role, organizationId, from, to }) => ({
      id,
      accountId,
      role,
      organizationId,
      validFrom: from,
      validTo: to,
      recordedAt: work.now(),
      grantedBy: work.actor.accountId,
      appointmentId: null,
      delegationId: null,
    })),
  );

const granting = (payload: Granted): Announcement => ({
  type: 'organizations.membership-granted.v1',
  subjectId: payload.id,
  payload,
});

type Moved = Held & {
  grantedId: string | null;
  endedBefore: string | null;
  grantedAt: string | null;
  grantedRole: Held['role'];
};

/** Gives rights back that a decree ended. A right that ended stays ended wherever that was heard: it is granted anew. */
export async function returnRights(
  tx: EntityManager,
  work: Work,
  { id, effectiveOn }: Reorganization,
): Promise<Announcement[]> {
  const moved = await rowsOf(
    tx,
    sql<Moved>`select held.id as "membershipId", held.role, held.organization_id as "organizationId", held.valid_from as "from",
        moved.ended_before as "to", account.id as "accountId", account.person_id as "personId", account.name,
        moved.granted_id as "grantedId", moved.organization_id as "grantedAt", granted.role as "grantedRole"
      from reorganization_grant moved join membership held on held.id = moved.membership_id
      join account on account.id = held.account_id left join membership granted on granted.id = moved.granted_id
      where moved.reorganization_id = ${id}`,
  );
  const last = (from: string) => (from < effectiveOn ? effectiveOn : from);
  const again = moved.map(({ membershipId: _, grantedId: __, grantedAt: ___, grantedRole: ____, ...right }) => ({
    ...right,
    id: work.newId('mbs'),
    from: last(right.from),
  }));
  // The body may be withdrawn, and then nobody ever held a right there.
  await rowsOf(tx, sql`delete from membership where id = any(${moved.flatMap(({ grantedId }) => grantedId ?? [])})`);
  await grantRights(tx, work, again);
  const taken = moved.flatMap(
    ({ grantedId, grantedAt, grantedRole, from, accountId, personId, name }): Announcement[] =>
      grantedId === null || grantedAt === null
        ? []
        : [
            {
              type: 'organizations.membership-ended.v1',
              subjectId: grantedId,
              payload: {
                id: grantedId,
                accountId,
                personId,
                name,
                role: grantedRole,
                organizationId: grantedAt,
                from: last(from),
                to: last(from),
              },
            },
          ],
  );
  return [...taken, ...again.map(granting)];
}
