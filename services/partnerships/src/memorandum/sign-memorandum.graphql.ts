import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import { signPartnership } from '../partnership/sign-partnership.ts';
import { MemorandumType } from './memorandum.graphql.ts';
import { AlreadySigned, MemorandumNotOpenForSignature } from './memorandum-refusals.ts';
import { signMemorandum } from './sign-memorandum.ts';
import { signatoriesOf } from './signatories-of.ts';

house.refusal(MemorandumNotOpenForSignature, 'The memorandum is not offered for signature, or its signing is over.');
house.refusal(AlreadySigned, 'The organization has signed before.');

const SignMemorandumInput = builder.inputType('SignMemorandumInput', {
  description: 'Who signs which memorandum.',
  fields: (t) => ({
    memorandumId: t.id({ description: 'The offered memorandum.' }),
    position: t.string({ required: false, description: 'In which position, e.g. "Hiệu trưởng".' }),
    signedByName: t.string({
      required: false,
      description: "The name under the signature, where it differs from the account's.",
    }),
    ...changing(t),
  }),
});

const parsed = z.object({
  ...input.changing,
  memorandumId: input.id,
  position: input.words(0, 200).nullish(),
  signedByName: input.words(0, 200).nullish(),
});

builder.mutationField('signMemorandum', (t) =>
  t.field({
    ...signedIn,
    description:
      'Signs on behalf of a party. With the last signature the memorandum is in force and the partnership signed; it is in force, too, once its period has begun.',
    type: MemorandumType,
    errors: { types: [MemorandumNotOpenForSignature, NotAParty, AlreadySigned] },
    args: { input: t.arg({ type: SignMemorandumInput, description: 'The signature.' }) },
    resolve: (_, args, { actor, work, memoranda, partnerships, now }) => {
      const { memorandumId, onBehalfOf, position, signedByName, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'signMemorandum',
        args.input,
        async () => {
          const memorandum = await memoranda.change(
            memorandumId,
            (offered, partnership) =>
              signMemorandum(offered, partnership, {
                organizationId: actingFor(actor, onBehalfOf),
                personId: signedByName ? null : actor.personId,
                name: signedByName || actor.name,
                position: position || null,
                signedAt: now(),
              }),
            expectedVersion,
          );
          if (memorandum.status === 'IN_FORCE' && memorandum.countsFrom !== null) {
            const signed = { on: memorandum.countsFrom, signatories: signatoriesOf(memorandum), at: now() };
            await partnerships.change(memorandum.partnershipId, (partnership) => signPartnership(partnership, signed));
          }
          return memorandum;
        },
        memoranda.get,
      );
    },
  }),
);
