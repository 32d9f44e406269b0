import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { DocumentRegisterType, registerKey } from './document-register.graphql.ts';
import { NotAGap } from './document-register.ts';
import { DocumentKindType } from './official-document.graphql.ts';

house.refusal(NotAGap, 'A paper bears the number, or it lies outside the numbers in use.');

const ExplainNumberGapInput = builder.inputType('ExplainNumberGapInput', {
  description: 'Why a number of a register bears no paper.',
  fields: (t) => ({
    issuerId: t.id({ description: 'Who numbers the papers; the caller files for it.' }),
    year: t.int({ description: 'The year of the register.' }),
    kind: t.field({ type: DocumentKindType, description: 'The kind of its papers.' }),
    number: t.int({ description: 'The number, between the lowest and the highest in use.' }),
    reason: t.string({ description: 'Why, 1 to 500 letters, e.g. "Số đã cấp, văn bản không ban hành".' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = registerKey.extend({
  number: z.int().min(1).max(999_999),
  reason: z.string().trim().min(1).max(500),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('explainNumberGap', (t) =>
  t.field({
    ...signedIn,
    description: 'Explains why a number bears no paper; explained again, the last reason stands.',
    type: DocumentRegisterType,
    errors: { types: [NotAGap] },
    args: { input: t.arg({ type: ExplainNumberGapInput, description: 'The number and the reason.' }) },
    resolve: (_, args, { registers, work }) => {
      const { idempotencyKey: _key, ...gap } = parseInput(input, args.input);
      const register = { issuerId: gap.issuerId, year: gap.year, kind: gap.kind };
      const id = `${gap.issuerId} ${gap.year} ${gap.kind} ${gap.number}`;
      return once(
        work,
        'explainNumberGap',
        args.input,
        async () => {
          await registers.explain(gap);
          return { id, ...register };
        },
        async () => ({ id, ...register }),
      );
    },
  }),
);
