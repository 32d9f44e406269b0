import type { EntityManager } from '@mikro-orm/postgresql';
import type { Announcement } from '@twinning/events/announcement';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type AccountOfPerson, followHeadship, type HeadshipChange } from './follow-headship.ts';
import { endRights, insertRights, rightsWhere } from './held-rights.repository.ts';
import { isOneself } from './may-grant.ts';

const idsOf = (changes: readonly HeadshipChange[], key: 'id' | 'personId' | 'organizationId'): string[] => [
  ...new Set(changes.flatMap(({ before, after }) => [before?.[key], after?.[key]]).filter((id) => id !== undefined)),
];

/** Lets rights follow what has just been recorded of the appointments they come with; answers what the others are told. */
export const followHeadships = (
  tx: EntityManager,
  work: Work,
  changes: readonly HeadshipChange[],
): Promise<Announcement[]> => asService(() => follow(tx, work, changes));

async function follow(tx: EntityManager, work: Work, changes: readonly HeadshipChange[]): Promise<Announcement[]> {
  const said = await followPosts(tx, work, changes);
  const heads = changes.filter(({ before, after }) => before?.isHead || after?.isHead);
  if (heads.length === 0) return said;
  const schools = await rowsOf(
    tx,
    sql<{ id: string }>`select id from organization where id = any(${idsOf(heads, 'organizationId')})
      and kind in ('SCHOOL', 'CONTINUING_EDUCATION_CENTER')`,
  );
  const accounts = await rowsOf(
    tx,
    sql<AccountOfPerson>`select id as "accountId", person_id as "personId", name from account
      where person_id = any(${idsOf(heads, 'personId')}) and closed_at is null order by id`,
  );
  const today = work.actor.day;
  for (const change of heads) {
    const { id, organizationId } = (change.after ?? change.before)!;
    if (!schools.some((school) => school.id === organizationId)) continue;
    const rights = await rightsWhere(
      tx,
      sql`granted.role = 'SCHOOL_HEAD' and granted.organization_id = ${organizationId} and granted.delegation_id is null
        and (granted.valid_to is null or granted.valid_from < granted.valid_to)
        and (granted.appointment_id = ${id} or granted.appointment_id is null and account.person_id = any(${idsOf([change], 'personId')}))`,
    );
    const { ended, bound, granted } = followHeadship(change, accounts, rights, today);
    for (const { membershipId, on } of ended)
      said.push(...(await endRights(tx, sql`granted.id = ${membershipId}`, on)));
    for (const { membershipId, appointmentId } of bound)
      await rowsOf(tx, sql`update membership set appointment_id = ${appointmentId} where id = ${membershipId}`);
    const fresh = granted
      .filter(({ account }) => !isOneself(work.actor, account))
      .map(({ account, ...term }) => ({
        ...account,
        ...term,
        id: work.newId('mbs'),
        role: 'SCHOOL_HEAD' as const,
        grantedBy: work.actor.accountId,
        delegationId: null,
      }));
    said.push(...(await insertRights(tx, fresh, work.now())));
  }
  return said;
}

/** Rights that were granted with any other position end with it, on the same day. */
async function followPosts(tx: EntityManager, work: Work, changes: readonly HeadshipChange[]): Promise<Announcement[]> {
  const posts = changes.flatMap(({ before, after }) => (before ? [{ before, after }] : []));
  const rights =
    posts.length === 0
      ? []
      : await rightsWhere(
          tx,
          sql`granted.appointment_id = any(${posts.map(({ before }) => before.id)}) and granted.role <> 'SCHOOL_HEAD'`,
        );
  const said: Announcement[] = [];
  for (const right of rights) {
    const { after } = posts.find(({ before }) => before.id === right.appointmentId)!;
    const on = after && after.personId === right.personId ? after.to : work.actor.day;
    if (on !== null) said.push(...(await endRights(tx, sql`granted.id = ${right.id}`, on)));
  }
  return said;
}
