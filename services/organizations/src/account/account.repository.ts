import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, anonymous, type Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { enrol } from '../identity/enrol.ts';
import { PersonRow } from '../person/person.row.ts';
import { maySeeAccount } from './account.policy.ts';
import { AccountRow, MembershipRow } from './account.row.ts';
import { type Account, loginOf, normalizedEmail, readLogin } from './account.ts';

type Fields = { id: string; email: string | null; phone: string | null; name: string; person_id: string };
type Right = {
  id: string | null;
  role: Role;
  organizationId: string;
  from: Day;
  to: Day | null;
  delegated: boolean;
  grantedBy: string | null;
  appointmentId: string | null;
  delegationId: string | null;
};

async function read(em: EntityManager, id: string): Promise<Account | null> {
  const rows = await rowsOf(
    em,
    sql<{ account: Fields; right: Right }>`select
        json_build_object('id', account.id, 'email', email, 'phone', phone, 'name', account.name, 'person_id', person_id) as account,
        json_build_object('id', granted.id, 'role', role, 'organizationId', organization_id, 'from', valid_from, 'to', valid_to,
          'delegated', delegation_id is not null,
          'grantedBy', granted_by, 'appointmentId', appointment_id, 'delegationId', delegation_id) as right
      from account left join membership granted on granted.account_id = account.id
      where account.id = ${id} order by valid_from, granted.id`,
  );
  if (!rows[0]) return null;
  const { person_id, ...account } = rows[0].account;
  return {
    ...account,
    personId: person_id,
    memberships: rows.flatMap(({ right: { id: granted, ...right } }) =>
      granted === null ? [] : [{ id: granted, ...right }],
    ),
  };
}

/** The actor behind an account, with every right it ever held: each rule judges by the day. */
export async function actorOf(em: EntityManager, accountId: string | null, day: Day): Promise<Actor> {
  const account = accountId === null ? null : await read(em, accountId);
  if (!account) return anonymous(day);
  const { id, name, personId, memberships } = account;
  return {
    accountId: id,
    personId,
    name,
    memberships: memberships.map(({ role, organizationId, from, to, delegated }) => ({
      role,
      organizationId,
      from,
      to,
      ...(delegated && { delegated }),
    })),
    day,
  };
}

export function accounts(work: Work) {
  const { em, actor } = work;
  return {
    find: async (id: string): Promise<Account | null> => (maySeeAccount(actor, id) ? read(em, id) : null),
    /** The account whose password was just given: the caller's own before the request knows it. */
    signedIn: (id: string): Promise<Account | null> => asService(() => read(em, id)),

    /** The open account that somebody means to sign in with; a closed one is as strange as none. */
    async behind(login: string): Promise<string | null> {
      const name = readLogin(login);
      const is = 'email' in name ? sql`email = ${name.email}` : sql`phone = ${name.phone}`;
      const open = sql<{ id: string }>`select id from account where ${is} and closed_at is null`;
      const [found] = await asService(() => rowsOf(em, open));
      return found?.id ?? null;
    },

    /** Whether an address has an account; whoever asks for the same address meanwhile waits until this is done. */
    async taken(address: string): Promise<boolean> {
      const email = normalizedEmail(address);
      await rowsOf(em, sql`select pg_advisory_xact_lock(hashtextextended(${`account ${email}`}, 0))`);
      return (await asService(() => rowsOf(em, sql`select from account where email = ${email}`))).length > 0;
    },

    /** Account, person, right, password and announcement: all of it or nothing. */
    add: (account: Account, passwordHash: string): Promise<Account> =>
      asService(() =>
        work.transaction(async (tx) => {
          const recordedAt = work.now();
          const { id, name, personId } = account;
          await saveRows(tx, PersonRow, [{ id: personId, name, generated: false, provenance: [], recordedAt }]);
          await insertAccounts(tx, [account], recordedAt);
          await enrol(tx, [{ accountId: id, login: loginOf(account), name, passwordHash }], recordedAt);
          await work.announce(
            tx,
            account.memberships.map((membership) => ({
              type: 'organizations.membership-granted.v1' as const,
              subjectId: membership.id,
              payload: { ...membership, version: 1, accountId: id, personId, name },
            })),
          );
          return account;
        }),
      ),
  };
}

export async function insertAccounts(tx: EntityManager, opened: readonly Account[], recordedAt: Date): Promise<void> {
  await saveRows(
    tx,
    AccountRow,
    opened.map(({ id, email, phone, name, personId }) => ({
      id,
      email,
      phone,
      name,
      personId,
      recordedAt,
      closedAt: null,
    })),
  );
  await saveRows(
    tx,
    MembershipRow,
    opened.flatMap((account) =>
      account.memberships.map(({ id, role, organizationId, from, to, ...origin }) => ({
        id,
        accountId: account.id,
        role,
        organizationId,
        validFrom: from,
        validTo: to,
        version: 1,
        recordedAt,
        grantedBy: origin.grantedBy ?? null,
        appointmentId: origin.appointmentId ?? null,
        delegationId: origin.delegationId ?? null,
      })),
    ),
  );
}
