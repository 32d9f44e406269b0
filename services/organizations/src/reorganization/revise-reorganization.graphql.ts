import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { decree, decreeFields, decreeOf } from './decree-input.graphql.ts';
import { NotADraft, reviseReorganization } from './draft-reorganization.ts';
import { ReorganizationType } from './reorganization.graphql.ts';

const ReviseReorganizationInput = builder.inputType('ReviseReorganizationInput', {
  description: 'A draft written anew, or only its preview.',
  fields: (t) => ({
    reorganizationId: t.id({ description: 'The draft.' }),
    expectedVersion: t.int({ description: 'Version of the draft the caller has seen.' }),
    decree: t.field({
      type: decreeFields,
      required: false,
      description: 'What it says now; left out, only the preview is made anew from the register as it is.',
    }),
  }),
});

const input = z.object({
  reorganizationId: z.string().max(60),
  expectedVersion: z.int().min(1),
  decree: decree.nullish(),
});

builder.mutationField('reviseReorganization', (t) =>
  t.field({
    description:
      'Writes a draft anew and previews it; what was decided of bodies that still have to move stands. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: { types: [NotADraft] },
    args: { input: t.arg({ type: ReviseReorganizationInput, description: 'The draft.' }) },
    resolve: async (_, args, { reorganizations, actor, work }) => {
      const { reorganizationId, expectedVersion, decree: given } = parseInput(input, args.input);
      await reorganizations.change(reorganizationId, expectedVersion, async (draft) => {
        const known = new Set(draft.founded.map(({ id }) => id));
        const by = given ? decreeOf(given, draft.id, known, () => work.newId('org')) : draft;
        const decided = draft.moves.filter(({ basis }) => basis === 'DECISION');
        return reviseReorganization(draft, by, await reorganizations.survey(by, decided), actor);
      });
      return (await reorganizations.findNow(reorganizationId))!;
    },
  }),
);
