import { dayOf } from '@twinning/domain/day';
import type { Partnership, PartnershipStatus } from '../partnership/partnership.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import type { Memorandum, MemorandumEvent, Signature } from './memorandum.ts';
import { AlreadySigned, MemorandumNotOpenForSignature } from './memorandum-refusals.ts';

const signable: ReadonlySet<PartnershipStatus> = new Set(['CONSENTED', 'SIGNED', 'IN_FORCE']);

/**
 * It comes into force with the last party's signature, on the day it names for the signing when that has come:
 * papers are signed at a conference and entered afterwards.
 */
export function signMemorandum(
  memorandum: Memorandum,
  partnership: Pick<Partnership, 'status'>,
  signature: Signature,
): MemorandumEvent[] {
  if (!memorandum.parties.includes(signature.organizationId)) throw new NotAParty();
  const open = signable.has(partnership.status);
  if (memorandum.status !== 'AWAITING_SIGNATURES' || !open) throw new MemorandumNotOpenForSignature();
  const signed = new Set(memorandum.signatures.map(({ organizationId }) => organizationId));
  if (signed.has(signature.organizationId)) throw new AlreadySigned();

  const at = signature.signedAt;
  const events: MemorandumEvent[] = [{ type: 'MemorandumSigned', signature, at }];
  signed.add(signature.organizationId);
  if (!memorandum.parties.every((party) => signed.has(party))) return events;
  const today = dayOf(at);
  const named = memorandum.signedOn.value;
  return [...events, { type: 'MemorandumCameIntoForce', on: named !== null && named < today ? named : today, at }];
}
