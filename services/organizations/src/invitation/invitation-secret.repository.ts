import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '@twinning/persistence/sql';
import { digestOf, newLinkSecret, newPrintedCode, readPrintedCode } from '../identity/one-time-secret.ts';
import type { Mail } from '../mail/mail.ts';
import type { Invitation } from './invitation.ts';
import { type Digests, invitationsWhere } from './invitation-fields.repository.ts';
import { invitationLetter } from './invitation-letter.ts';

/** What is shown once to whoever invites: nothing when a letter carries the link. */
export type Shown = { code: string | null; link: string | null };
export type IssuedInvitation = Shown & { id: string; invitation: Invitation };

export const pathOf = (secret: string): string => `/invitation/${secret}`;

/** Whether a text reads like a printed code: those are short enough to be guessed at, so guesses are counted. */
export const isPrintedCode = (secret: string): boolean =>
  secret.length <= 40 && /^[A-Z0-9]{16}$/.test(readPrintedCode(secret));

/** The invitation that a link or code was made for: the database compares, for the service reads no digest. */
export function hasSecret(secret: string) {
  const code = isPrintedCode(secret) ? digestOf(readPrintedCode(secret)) : null;
  const link = code === null ? digestOf(secret) : null;
  return sql`invitation.id = (select identity.invitation_of(${link}, ${code}))`;
}

/** The same, held; null for a secret that was made anew while it was waited for. */
export async function heldBySecret(tx: EntityManager, secret: string): Promise<Invitation | null> {
  const [held] = await invitationsWhere(tx, hasSecret(secret), true);
  if (!held) return null;
  const [still] = await invitationsWhere(tx, sql`invitation.id = ${held.id} and ${hasSecret(secret)}`);
  return still ?? null;
}

/** A fresh link or code for an invitation. The link leaves by mail in the running transaction, and nobody here sees it. */
export async function issueSecret(
  tx: EntityManager,
  mail: Mail,
  invitation: Invitation,
  unit: string,
  now: Date,
): Promise<Digests & Shown> {
  if (invitation.printed) {
    const code = newPrintedCode();
    return {
      linkDigest: null,
      codeDigest: digestOf(readPrintedCode(code)),
      code,
      link: mail.addressOf(pathOf(code)),
      mailId: null,
    };
  }
  const secret = newLinkSecret();
  const { name, ...said } = invitationLetter(invitation, unit, mail.addressOf(pathOf(secret)));
  const mailId = await mail.queue(tx, { to: { name, address: invitation.email! }, ...said }, now);
  return { linkDigest: digestOf(secret), codeDigest: null, code: null, link: null, mailId };
}
