import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Mail } from '../mail/mail.ts';
import { placesOf } from '../membership/place.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { invitationsWhere, isInState } from './invitation-fields.repository.ts';
import { type IssuedInvitation, issueSecret } from './invitation-secret.repository.ts';
import { mayRenew, renewInvitation } from './renew-invitation.ts';

const MOST = 500;

/** The slips of a sheet: codes are made as they are shown, for until then nobody needs to know them. */
export function slips(work: Work, organizations: Organizations, mail: Mail) {
  const unprinted = (importId: string) =>
    sql`import_id = ${importId} and sent_at is null and printed and ${isInState('OPEN', work.now())}`;

  async function save(tx: EntityManager, made: readonly (IssuedInvitation & { codeDigest: string | null })[]) {
    const rows = made.map(({ id, codeDigest, invitation: { sentAt, expiresAt } }) => ({
      id,
      codeDigest,
      sentAt,
      expiresAt,
    }));
    await rowsOf(
      tx,
      sql`update invitation set code_digest = new."codeDigest", sent_at = new."sentAt", expires_at = new."expiresAt"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as new(id text, "codeDigest" text, "sentAt" timestamptz, "expiresAt" timestamptz)
        where invitation.id = new.id`,
    );
  }

  return {
    /** How many slips of a sheet that the caller has found nobody has printed yet. */
    async waiting(importId: string): Promise<number> {
      const [found] = await rowsOf(
        work.em,
        sql<{ count: number }>`select count(*)::int as count from invitation where ${unprinted(importId)}`,
      );
      return found!.count;
    },

    /** Prints those that the caller may still offer, each once. */
    print: (importId: string): Promise<IssuedInvitation[]> =>
      work.transaction(async (tx) => {
        const now = work.now();
        const found = (await invitationsWhere(tx, unprinted(importId), true)).slice(0, MOST);
        const ids = [...new Set(found.map(({ organizationId }) => organizationId))];
        const places = await placesOf(tx, ids, work.actor.day);
        const made = [];
        for (const before of found) {
          const place = places.get(before.organizationId) ?? null;
          if (!mayRenew(before, place, work.actor)) continue;
          const invitation = renewInvitation(before, { print: true, mail: mail.available }, place, work.actor, now);
          const unit = (await organizations.on(work.actor.day).name(before.organizationId)) ?? '';
          const issued = await issueSecret(tx, mail, invitation, unit, now);
          made.push({ ...issued, id: before.id, invitation });
          work.record(tx, {
            action: 'printInvitations',
            subjectType: 'Invitation',
            subjectId: before.id,
            before,
            after: invitation,
          });
        }
        // To print what is printed already is no deed.
        if (made.length === 0) work.audit.repeats();
        await save(tx, made);
        return made;
      }),
  };
}
