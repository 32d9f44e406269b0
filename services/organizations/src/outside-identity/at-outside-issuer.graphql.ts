import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { begunFrom } from '../account/guess.ts';
import type { Context } from '../context.ts';
import { IssuerSilent, type OutsideIssuer, type VouchedFor } from '../identity/outside-issuer-port.ts';
import { finishOutsideSignIn } from './finish-outside-sign-in.ts';
import { NoOutsideIssuer, OutsideIssuerSilent, OutsideSignInFailed } from './outside-identity.ts';

const word = z.string().min(1).max(2000);
const answer = z.object({ code: word, state: word, issuer: word.nullish(), ticket: word });

function known(issuer: OutsideIssuer | null): OutsideIssuer {
  if (!issuer) throw new NoOutsideIssuer();
  return issuer;
}

/** The issuer's silence is told as such; nothing of it is anybody's fault here. */
async function heard<Said>(said: Promise<Said>): Promise<Said> {
  try {
    return await said;
  } catch (error) {
    throw error instanceof IssuerSilent ? new OutsideIssuerSilent() : error;
  }
}

/** Sends a browser to the issuer: to sign in, or to bind what it finds there to an account. */
export async function beginAtIssuer(
  { address, guesses, outsideIssuer, outsideIdentities, now }: Context,
  accountId: string | null,
) {
  const issuer = known(outsideIssuer);
  await guesses.note(begunFrom(address), now());
  const { ticket, state } = outsideIdentities.newTicket();
  const begun = await heard(issuer.begin(state));
  return { address: begun.address, ticket, expiresAt: await outsideIdentities.begin(state, begun, accountId) };
}

/** Whom the issuer vouches for, once the answer is the first to what this browser began. */
export async function finishAtIssuer(
  { address, guesses, outsideIssuer, outsideIdentities, now }: Context,
  given: unknown,
  accountId: string | null,
): Promise<VouchedFor> {
  const issuer = known(outsideIssuer);
  const { code, state, issuer: named, ticket } = parseInput(answer, given);
  const begun = finishOutsideSignIn(await outsideIdentities.take(state, ticket), accountId, now());
  const { codeVerifier, nonce } = begun;
  const subject = await heard(issuer.finish({ code, state, issuer: named ?? null }, { state, codeVerifier, nonce }));
  if (!subject) throw new OutsideSignInFailed();
  await guesses.takeBack(begunFrom(address), begun.begunAt);
  return subject;
}
