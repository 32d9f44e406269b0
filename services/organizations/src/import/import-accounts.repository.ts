import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Invitation } from '../invitation/invitation.ts';
import { insertInvitations, isInState } from '../invitation/invitation-fields.repository.ts';
import { issueSecret } from '../invitation/invitation-secret.repository.ts';
import { placesOf } from '../membership/place.repository.ts';
import { type Chunk, importer } from './chunk.repository.ts';
import { faulty, type Judged, type ReadLine, type SavedLine } from './importer.ts';
import { judgeAccount, type KnownMember } from './judge-account.ts';
import { knownBodies, nameOn } from './known-bodies.ts';
import { type AccountDraft, accountKey, readAccountRow } from './read-account-row.ts';
import { bodiesMeant } from './register.repository.ts';
import { isTaken } from './row.ts';
import { theBody } from './the-body.ts';

type AccountPlan = { invitation: Invitation; unit: string };

/** Accounts: each row becomes an invitation, and nobody has a right before it is accepted. */
export const importAccounts = importer<AccountDraft, AccountPlan>({
  read: readAccountRow,
  keyOf: accountKey,
  about: 'name',
  prefix: 'inv',
  judge,
  save,
  obstacles: async () => [],
  undo: async (tx, work, rows) => {
    await rowsOf(
      tx,
      sql`update invitation set withdrawn_at = ${work.now()}
        where id = any(${rows.map(({ subjectId }) => subjectId)}) and accepted_at is null and withdrawn_at is null`,
    );
  },
});

/** Who holds or is offered a role at one of the bodies. Of two sheets saved at once the second sees what the first did. */
async function knownMembers(tx: EntityManager, ids: readonly string[], now: Date, saving: boolean) {
  if (saving)
    for (const id of [...ids].sort())
      await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`rights ${id}`}, 0))`);
  return rowsOf(
    tx,
    sql<KnownMember>`select organization_id as "organizationId", role, name, email, phone from invitation
        where organization_id = any(${[...ids]}) and ${isInState('OPEN', now)}
      union all
      select organization_id, role, name, email, phone from membership join account on account.id = account_id
        where organization_id = any(${[...ids]}) and (valid_to is null or valid_to > ${now}::date)`,
  );
}

async function judge(chunk: Chunk, lines: readonly ReadLine<AccountDraft>[]): Promise<Judged<AccountPlan>[]> {
  const { tx, work, sheet, saving, mail } = chunk;
  const { day } = work.actor;
  const cells = lines.flatMap(({ draft }) => draft?.organization ?? []);
  const found = await bodiesMeant(tx, { codes: [], cells }, saving);
  const bodies = knownBodies(found);
  const ids = [...new Set(cells.flatMap((cell) => bodies.meant(cell, day).map(({ id }) => id)))];
  const places = await placesOf(tx, ids, day);
  const known = await knownMembers(tx, ids, work.now(), saving);
  return lines.map((line) => {
    const { draft, row, position, id: invitationId } = line;
    if (!draft || row.issues.length > 0) return faulty<AccountPlan>(line);
    const organization = theBody(row, 'organization', draft.organization, draft.from ?? day, bodies);
    const place = organization && places.get(organization.id);
    if (!organization || !place) return faulty<AccountPlan>(line);
    const given = { invitationId, importId: sheet.id, organization, place, known, mail: mail.available };
    const { outcome, resembles, plan } = judgeAccount(draft, row, given, work.actor, work.now());
    if (outcome === 'ERROR') return faulty<AccountPlan>(line);
    if (plan && (!saving || isTaken({ outcome, taken: line.taken })))
      known.push({ ...draft, organizationId: organization.id });
    const contact = resembles && (resembles.email ?? resembles.phone);
    return {
      position,
      outcome,
      issues: [],
      detail: resembles ? { resembles: `${resembles.name}${contact ? ` (${contact})` : ''}` } : null,
      subjectId: plan?.id ?? null,
      resemblesId: null,
      plan: plan && { invitation: plan, unit: nameOn(organization, day) },
    };
  });
}

/** Letters leave with the rows. What goes on paper gets a code that nobody knows until the slips are printed. */
async function save({ tx, work, mail }: Chunk, plans: readonly AccountPlan[]): Promise<SavedLine[]> {
  const made = [];
  for (const { invitation, unit } of plans) {
    const { linkDigest, codeDigest, mailId } = await issueSecret(tx, mail, invitation, unit, work.now());
    made.push({ ...invitation, linkDigest, codeDigest, mailId });
  }
  await insertInvitations(tx, made);
  return plans.map(() => ({ before: null, versionAfter: null }));
}
