import * as z from 'zod';
import { TooManyAttempts } from '../account/guess.ts';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { NoSecondFactor, type SecondFactor, SecondFactorExists, WrongCode, WrongPassword } from './second-factor.ts';

house.refusal(WrongCode, 'The code is wrong, too old, or has been used.');
house.refusal(WrongPassword, 'The password is not that of the account.');
house.refusal(SecondFactorExists, 'The account has a second factor already.');
house.refusal(NoSecondFactor, 'The account has no second factor.');

export const SecondFactorType = builder.objectRef<SecondFactor>('SecondFactor').implement({
  ...everyone,
  description: 'What is asked for after the password: a time-based code (RFC 6238) or a recovery code.',
  fields: (t) => ({
    since: t.expose('since', { type: 'DateTime', description: 'Since when it is asked for.' }),
    recoveryCodesLeft: t.exposeInt('recoveryCodesLeft', { description: 'How many of ten are not used yet.' }),
  }),
});

export const RecoveryCodesType = builder.objectRef<{ codes: string[] }>('RecoveryCodes').implement({
  ...everyone,
  description: 'Each opens the account once in place of a code, on the day on which the phone is lost.',
  fields: (t) => ({ codes: t.exposeStringList('codes', { description: 'Ten. Shown once and kept as digests.' }) }),
});

/** Either proves that it is the owner who asks. */
export const ProofInput = builder.inputType('ProofInput', {
  description: 'One of the two proves that it is the owner who asks.',
  isOneOf: true,
  fields: (t) => ({
    password: t.string({ required: false, description: 'The password of the account.' }),
    code: t.string({ required: false, description: 'Six digits of the authenticator, or a recovery code.' }),
  }),
});

export const password = z.string().min(1).max(128);
export const code = z.string().trim().min(6).max(40);
export const proof = z.union([z.object({ password }), z.object({ code })]);

export const proofRefusals = [WrongPassword, WrongCode, NoSecondFactor, TooManyAttempts, TooBusy];

/** The signed-in account, once the proof holds. */
export async function proven({ proofs, actor }: Context, given: z.infer<typeof proof>): Promise<string> {
  const accountId = actor.accountId!;
  if ('password' in given) await proofs.password(accountId, given.password);
  else await proofs.code(accountId, given.code);
  return accountId;
}
