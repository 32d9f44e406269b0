import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { InvitationRow } from './invitation.row.ts';
import type { Invitation, InvitationState } from './invitation.ts';

type Fragment = ReturnType<typeof sql>;

/** Of the secrets nothing is read: a digest answers no question that people ask. */
export const invitationFields = sql`invitation.id, organization_id as "organizationId", role, valid_from as "from", valid_to as "to",
  name, email, phone, printed, invited_by as "invitedBy", invited_at as "invitedAt",
  expires_at as "expiresAt", sent_at as "sentAt", accepted_at as "acceptedAt", account_id as "accountId",
  withdrawn_at as "withdrawnAt", import_id as "importId"`;

export const invitationsWhere = (em: EntityManager, condition: Fragment, lock = false): Promise<Invitation[]> =>
  rowsOf(
    em,
    sql<Invitation>`select ${invitationFields} from invitation where ${condition} order by id ${lock ? sql`for update` : sql``}`,
  );

const conditions: Readonly<Record<InvitationState, (now: Date) => Fragment>> = {
  OPEN: (now) => sql`accepted_at is null and withdrawn_at is null and expires_at > ${now}`,
  ACCEPTED: () => sql`accepted_at is not null`,
  WITHDRAWN: () => sql`accepted_at is null and withdrawn_at is not null`,
  EXPIRED: (now) => sql`accepted_at is null and withdrawn_at is null and expires_at <= ${now}`,
};

/** The same as `stateOf`, where rows are chosen; every one when no state is named. */
export const isInState = (state: InvitationState | null, now: Date): Fragment =>
  state === null ? sql`true` : conditions[state](now);

export type Digests = { linkDigest: string | null; codeDigest: string | null; mailId: string | null };

/** Keeps new invitations, each with the digest of its link or code and the letter that carries it. */
export const insertInvitations = (tx: EntityManager, made: readonly (Invitation & Digests)[]): Promise<void> =>
  saveRows(
    tx,
    InvitationRow,
    made.map(({ from, to, ...invitation }) => ({ ...invitation, validFrom: from, validTo: to })),
    // To replace a row is to read it, and of digests nobody reads anything; every id is new.
    'keep',
  );
