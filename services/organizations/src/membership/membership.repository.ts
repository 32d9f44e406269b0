import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, current, seesEverything } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { NotFound } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { actorOf } from '../account/account.repository.ts';
import { worksThere } from '../delegation/delegate-right.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { candidateFor, candidatesAt } from './candidates.repository.ts';
import { endRight } from './end-right.ts';
import { type GrantRight, grantRight } from './grant-right.ts';
import { endRights, heldFields, holders, insertRights, rightsWhere } from './held-rights.repository.ts';
import { isOneself, mayAdminister, mayGrant, type Place } from './may-grant.ts';
import { maySeeMembers } from './membership.policy.ts';
import type { Candidate, HeldRight } from './membership.ts';
import { placesOf } from './place.repository.ts';
import { recoverable } from './recoverable.repository.ts';

export type Whom = { accountId: string | null; personId: string | null };

export function memberships(work: Work, organizations: Pick<Organizations, 'find'>) {
  const { em, actor } = work;
  const places = new DataLoader<string, Place | null>(async (ids) => {
    const found = await placesOf(em, ids, actor.day);
    return ids.map((id) => found.get(id) ?? null);
  });
  const names = new DataLoader<string, string | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<{ id: string; name: string }>`select id, name from account where id = any(${[...ids]})`,
    );
    const found = new Map(rows.map(({ id, name }) => [id, name]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const place = (id: string): Promise<Place | null> => places.load(id);
  const seen = async (id: string): Promise<boolean> => {
    const there = await place(id);
    return there !== null && maySeeMembers(actor, there);
  };

  async function find(id: string): Promise<HeldRight | null> {
    const [right] = await rightsWhere(work.em, sql`granted.id = ${id}`);
    if (!right) return null;
    return right.accountId === actor.accountId || (await seen(right.organizationId)) ? right : null;
  }

  return {
    place,
    sees: seen,
    nameOf: (accountId: string): Promise<string | null> => names.load(accountId),

    /** Whether the caller may take a right back or give it up. */
    async mayEnd(right: HeldRight): Promise<boolean> {
      if (right.to !== null && (right.to <= actor.day || right.to <= right.from)) return false;
      const there = await place(right.organizationId);
      return right.accountId === actor.accountId || (there !== null && mayGrant(actor, right.role, there));
    },

    /** Whether the caller may open a way back into an account. */
    mayRecover: recoverable(em, actor, place),

    /** A right that the caller holds, granted or may see at its body. */
    find,

    /** Who holds which right at a body on a day, by role and name; null for whoever may not see it. */
    async page(organizationId: string, day: Day, args: PageArguments): Promise<Page<HeldRight> | null> {
      if (!(await seen(organizationId))) return null;
      const [name, id] = readCursor(args.after) ?? [null, null];
      const there = sql`granted.organization_id = ${organizationId} and granted.valid_from <= ${day}::date
        and (granted.valid_to is null or ${day}::date < granted.valid_to)`;
      const called = sql`coalesce(account.name, client.name, granted.account_id) collate extensions.vi_natural`;
      const [rows, [counted]] = await Promise.all([
        rowsOf(
          em,
          sql<HeldRight>`select ${heldFields} from membership granted ${holders} where ${there}
            and (${id}::text is null or (${called}, granted.id) > (${name}, ${id}))
            order by ${called}, granted.id limit ${pageSize(args) + 1}`,
        ),
        rowsOf(em, sql<{ count: number }>`select count(*)::int as count from membership granted where ${there}`),
      ]);
      return toPage(
        rows,
        args,
        counted!.count,
        (right) => [right.name, right.id],
        (right) => right,
      );
    },

    /** The actor behind an account, for whoever may ask what it sees: those who grant rights where it holds one today. */
    async askedAbout(accountId: string): Promise<Actor | null> {
      const about = await actorOf(em, accountId, actor.day);
      if (about.accountId === null) return null;
      if (seesEverything(actor)) return about;
      const there = await Promise.all(current(about).map(({ organizationId }) => place(organizationId)));
      return there.some((one) => one !== null && mayAdminister(actor, one)) ? about : null;
    },

    /** Whom the caller may choose when granting a right at a body: who was ever there. */
    candidates: async (organizationId: string): Promise<Candidate[]> =>
      (await seen(organizationId)) ? candidatesAt(em, organizationId) : [],

    /** To whom the holder of a right may lend it today. */
    async deputies(right: HeldRight): Promise<Candidate[]> {
      if (right.accountId !== actor.accountId || right.delegationId !== null) return [];
      const there = await candidatesAt(em, right.organizationId);
      return there.filter((candidate) => worksThere(candidate, actor.day) && !isOneself(actor, candidate));
    },

    /** Whether somebody has an account to which a right may be granted. */
    hasAccount: async (personId: string, organizationId: string): Promise<boolean> =>
      (await candidateFor(em, { accountId: null, personId }, organizationId)) !== null,

    grant: (organizationId: string, whom: Whom, by: GrantRight): Promise<HeldRight> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`rights ${organizationId}`}, 0))`);
        const [organization, there] = [await organizations.find(organizationId), await place(organizationId)];
        if (!organization || !there) throw new NotFound();
        const right = grantRight(by, organization, there, await candidateFor(tx, whom, organizationId), actor);
        await work.announce(tx, await insertRights(tx, [right], work.now()));
        return right;
      }),

    end: (membershipId: string, on: Day): Promise<HeldRight> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select from membership where id = ${membershipId} for update`);
        const right = await find(membershipId);
        const there = right && (await place(right.organizationId));
        if (!right || !there) throw new NotFound();
        endRight(right, on, there, { otherAdministrators: await otherAdministrators(tx, right, on) }, actor);
        // A system's longer term is a second right: what is taken from it does not come back on the day of that.
        const meant = right.accountId.startsWith('cli_')
          ? sql`granted.account_id = ${right.accountId} and granted.organization_id = ${right.organizationId}`
          : sql`granted.id = ${membershipId}`;
        await work.announce(tx, await endRights(tx, meant, on));
        return { ...right, to: right.from > on ? right.from : on };
      }),
  };
}

/** Who else administers the department from a day on; whoever asks meanwhile waits, so that two do not leave together. */
async function otherAdministrators(tx: EntityManager, { id, role }: HeldRight, on: Day): Promise<number> {
  if (role !== 'DEPARTMENT_ADMINISTRATOR') return 0;
  await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`);
  const [others] = await rowsOf(
    tx,
    sql<{
      count: number;
    }>`select count(*)::int as count from membership granted join account on account.id = granted.account_id
      where role = 'DEPARTMENT_ADMINISTRATOR' and granted.id <> ${id} and delegation_id is null and closed_at is null
        and valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)`,
  );
  return others!.count;
}
