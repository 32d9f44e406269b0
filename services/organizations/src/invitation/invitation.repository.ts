import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '@twinning/domain/refusal';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import type { Mail } from '../mail/mail.ts';
import type { Place } from '../membership/may-grant.ts';
import { placesOf } from '../membership/place.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { maySeeInvitations } from './invitation.policy.ts';
import type { Invitation, InvitationMail, InvitationState } from './invitation.ts';
import { insertInvitations, invitationFields, invitationsWhere, isInState } from './invitation-fields.repository.ts';
import { hasSecret, type IssuedInvitation, issueSecret } from './invitation-secret.repository.ts';
import { invitationsDue } from './invitations-due.repository.ts';
import { type InviteMember, inviteMember } from './invite-member.ts';

type Known = { invited: boolean; member: boolean };

/** Whoever grants rights at a body waits for whoever does the same, so that nobody is given one twice. */
const lockRights = (organizationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`rights ${organizationId}`}, 0))`;

export function invitations(work: Work, organizations: Organizations, mail: Mail) {
  const { em, actor } = work;
  const placeOf = async (id: string): Promise<Place | null> =>
    (await placesOf(work.em, [id], actor.day)).get(id) ?? null;
  const unitOf = async (id: string): Promise<string> => (await organizations.on(actor.day).name(id)) ?? '';

  /** Whether the same person is asked already, or needs no asking. */
  async function knownOf(organizationId: string, { role, email, phone, from }: InviteMember): Promise<Known> {
    // The account behind an address may be of somebody who holds nothing else near the caller.
    const question = sql<Known>`select
        exists (select from invitation where organization_id = ${organizationId} and role = ${role}
          and (email = ${email} or phone = ${phone}) and ${isInState('OPEN', work.now())}) as invited,
        exists (select from membership held join account on account.id = account_id
          where organization_id = ${organizationId} and role = ${role} and (email = ${email} or phone = ${phone})
            and valid_from <= ${from}::date and (valid_to is null or ${from}::date < valid_to)) as member`;
    const [known] = await asService(() => rowsOf(work.em, question));
    return known!;
  }

  /** In the trail stands what was offered, to whom and until when; no secret is read with it. */
  const record = (tx: EntityManager, action: string, before: Invitation | null, after: Invitation) =>
    work.record(tx, { action, subjectType: 'Invitation', subjectId: after.id, before, after });

  // What the mail keeps belongs to the service alone; who sees the invitation is judged where that is read.
  const letters = new DataLoader<string, InvitationMail | null>(async (ids) => {
    const rows = await asService(() =>
      rowsOf(
        work.em,
        sql<InvitationMail & { id: string }>`select invitation.id, letter.sent_at is not null as sent,
            letter.refusal is not null as refused, letter.queued_at as "queuedAt"
          from invitation join outgoing_mail letter on letter.id = invitation.mail_id where invitation.id = any(${[...ids]})`,
      ),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

  async function find(id: string): Promise<Invitation | null> {
    const [found] = await invitationsWhere(work.em, sql`id = ${id}`);
    const place = found && (await placeOf(found.organizationId));
    return found && place && maySeeInvitations(actor, place) ? found : null;
  }

  return {
    find,
    /** Those of the caller's own that somebody has to do something about. */
    due: (): Promise<Invitation[]> => invitationsDue(work),
    /** The letter of an invitation that somebody has been shown; null when there is none any more. */
    letterOf: (id: string): Promise<InvitationMail | null> => letters.load(id),

    /** An invitation that was issued, without what was shown once. */
    async issued(id: string): Promise<IssuedInvitation | null> {
      const invitation = await find(id);
      return invitation && { id, invitation, code: null, link: null };
    },

    /** Those of a body, the newest first; null for whoever may not see them. */
    async page(organizationId: string, state: InvitationState | null, args: PageArguments) {
      const place = await placeOf(organizationId);
      if (!place || !maySeeInvitations(actor, place)) return null;
      const [before] = readCursor(args.after) ?? [];
      const wanted = sql`organization_id = ${organizationId} and ${isInState(state, work.now())}`;
      const rows = await rowsOf(
        em,
        sql<Invitation>`select ${invitationFields} from invitation
          where ${wanted} and ${before === undefined ? sql`true` : sql`id < ${before}`}
          order by id desc limit ${pageSize(args) + 1}`,
      );
      const [total] = await rowsOf(
        em,
        sql<{ count: number }>`select count(*)::int as count from invitation where ${wanted}`,
      );
      return toPage(
        rows,
        args,
        total!.count,
        ({ id }) => [id],
        (row) => row,
      );
    },

    add: (organizationId: string, by: InviteMember): Promise<IssuedInvitation> =>
      work.transaction(async (tx) => {
        const organization = await organizations.find(organizationId);
        if (!organization) throw new NotFound();
        await rowsOf(tx, lockRights(organization.id));
        const around = { organization, place: await placeOf(organization.id), mail: mail.available };
        const known = await knownOf(organization.id, by);
        const invitation = inviteMember(by, { ...around, ...known }, actor, work.now());
        const { code, link, ...digests } = await issueSecret(
          tx,
          mail,
          invitation,
          await unitOf(organization.id),
          work.now(),
        );
        await insertInvitations(tx, [{ ...invitation, ...digests }]);
        record(tx, 'inviteMember', null, invitation);
        return { id: invitation.id, invitation, code, link };
      }),

    /** Decides about an invitation while nobody accepts it; `anew` gives it another secret. */
    change: (
      id: string,
      decide: (invitation: Invitation, place: Place | null) => Invitation,
      anew: boolean,
    ): Promise<IssuedInvitation> =>
      work.transaction(async (tx) => {
        const [found] = await invitationsWhere(tx, sql`id = ${id}`, true);
        if (!found) throw new NotFound();
        const after = decide(found, await placeOf(found.organizationId));
        const unit = await unitOf(after.organizationId);
        const issued = anew ? await issueSecret(tx, mail, after, unit, work.now()) : null;
        const secrets = issued
          ? sql`, link_digest = ${issued.linkDigest}, code_digest = ${issued.codeDigest}, mail_id = ${issued.mailId}`
          : sql``;
        await rowsOf(
          tx,
          sql`update invitation set withdrawn_at = ${after.withdrawnAt}, expires_at = ${after.expiresAt},
            sent_at = ${after.sentAt} ${secrets} where id = ${id}`,
        );
        record(tx, anew ? 'renewInvitation' : 'withdrawInvitation', found, after);
        letters.clear(id);
        return { id, invitation: after, code: issued?.code ?? null, link: issued?.link ?? null };
      }),

    /** The open invitation behind a link or code, for whoever holds it. */
    async preview(secret: string): Promise<{ invitation: Invitation; unit: string } | null> {
      const condition = sql`${hasSecret(secret)} and ${isInState('OPEN', work.now())}`;
      const [found] = await asService(() => invitationsWhere(em, condition));
      return found ? { invitation: found, unit: await unitOf(found.organizationId) } : null;
    },
  };
}
