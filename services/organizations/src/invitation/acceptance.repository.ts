import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import { asService } from '@twinning/persistence/principal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { insertAccounts } from '../account/account.repository.ts';
import { MembershipRow } from '../account/account.row.ts';
import { loginOf } from '../account/account.ts';
import { enrol } from '../identity/enrol.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { PersonRow } from '../person/person.row.ts';
import { type Acceptance, type Accepting, acceptInvitation, contactFor } from './accept-invitation.ts';
import type { Contact } from './contact.ts';
import type { Invitation } from './invitation.ts';
import { heldBySecret } from './invitation-secret.repository.ts';

type Holder = { accountId: string; personId: string; name: string };

/** The accounts that an address and a number open; whoever asks for the same meanwhile waits until this is done. */
async function holdersOf(tx: EntityManager, { email, phone }: Contact): Promise<string[]> {
  const names = [email, phone].filter((name) => name !== null).toSorted();
  for (const name of names)
    await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`account ${name}`}, 0))`);
  const rows = await rowsOf(tx, sql<{ id: string }>`select id from account where email = ${email} or phone = ${phone}`);
  return rows.map(({ id }) => id);
}

/** Somebody of that name who works there and has no account yet: the invited is that person, if there is just one. */
async function personThere(tx: EntityManager, { organizationId, name }: Invitation, day: string) {
  const rows = await rowsOf(
    tx,
    sql<{
      id: string;
      name: string;
    }>`select distinct person.id, person.name from person join appointment on person_id = person.id
      where organization_id = ${organizationId} and extensions.fold(person.name) = ${fold(name)}
        and (valid_from is null or valid_from <= ${day}::date) and (valid_to is null or ${day}::date < valid_to)
        and not exists (select from account where account.person_id = person.id)`,
  );
  return rows.length === 1 ? rows[0]! : null;
}

export function acceptances(work: Work, organizations: Organizations) {
  async function open(tx: EntityManager, invitation: Invitation, { contact, from }: Acceptance, passwordHash: string) {
    const now = work.now();
    const known = await personThere(tx, invitation, from);
    const holder: Holder = {
      accountId: work.newId('acc'),
      personId: known?.id ?? work.newId('per'),
      name: known?.name ?? invitation.name,
    };
    const { accountId: id, personId, name } = holder;
    if (!known)
      await saveRows(tx, PersonRow, [{ id: personId, name, generated: false, provenance: [], recordedAt: now }]);
    await insertAccounts(tx, [{ id, ...contact, name, personId, memberships: [] }], now);
    await enrol(tx, [{ accountId: id, login: loginOf({ id, ...contact }), name, passwordHash }], now);
    return holder;
  }

  async function holder(tx: EntityManager, accountId: string): Promise<Holder> {
    const [known] = await rowsOf(
      tx,
      sql<Holder>`select id as "accountId", person_id as "personId", name from account where id = ${accountId}`,
    );
    return known!;
  }

  /** The right, unless the account holds it already. */
  async function grant(tx: EntityManager, by: Holder, invitation: Invitation, { from, to }: Acceptance): Promise<void> {
    const { role, organizationId, invitedBy } = invitation;
    const [held] = await rowsOf(
      tx,
      sql`select from membership where account_id = ${by.accountId} and role = ${role} and organization_id = ${organizationId}
        and valid_from <= ${from}::date and (valid_to is null or valid_to > ${from}::date) limit 1`,
    );
    if (held) return;
    const id = work.newId('mbs');
    const right = { id, version: 1, accountId: by.accountId, role, organizationId };
    const origin = { grantedBy: invitedBy, appointmentId: null, delegationId: null };
    await saveRows(tx, MembershipRow, [{ ...right, ...origin, validFrom: from, validTo: to, recordedAt: work.now() }]);
    const payload = { ...right, personId: by.personId, name: by.name, from, to };
    await work.announce(tx, [{ type: 'organizations.membership-granted.v1', subjectId: id, payload }]);
  }

  return {
    /** Account, right and the mark that the invitation is used: all of it or nothing, and of two at once only one. */
    accept: (
      secret: string,
      by: Accepting,
      passwordHash: string | null,
    ): Promise<{ accountId: string; organizationId: string }> =>
      asService(() =>
        work.transaction(async (tx) => {
          const now = work.now();
          const invitation = await heldBySecret(tx, secret);
          const body = invitation && (await organizations.find(invitation.organizationId));
          const contact = invitation && contactFor(invitation, by.accountId === null ? by.login : null);
          const known = { life: body?.life ?? null, holders: contact ? await holdersOf(tx, contact) : [] };
          const accepted = acceptInvitation(by, invitation, known, work.actor.day, now);
          const used = invitation!;
          const whose =
            accepted.accountId === null
              ? await open(tx, used, accepted, passwordHash!)
              : await holder(tx, accepted.accountId);
          await grant(tx, whose, used, accepted);
          await rowsOf(
            tx,
            sql`update invitation set accepted_at = ${now}, account_id = ${whose.accountId} where id = ${used.id}`,
          );
          const { accountId } = whose;
          const after = { acceptedAt: now, accountId };
          work.record(tx, {
            action: 'acceptInvitation',
            subjectType: 'Invitation',
            subjectId: used.id,
            before: { acceptedAt: null, accountId: null, role: used.role, organizationId: used.organizationId },
            after,
          });
          return { accountId, organizationId: used.organizationId };
        }),
      ),
  };
}
