import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { decree, decreeFields, decreeOf } from './decree-input.graphql.ts';
import { draftReorganization, NotADraft } from './draft-reorganization.ts';
import { ReorganizationType } from './reorganization.graphql.ts';

house.refusal(NotADraft, 'It has been applied or undone, and can no longer be changed.');

const DraftReorganizationInput = builder.inputType('DraftReorganizationInput', {
  description: 'A decree to plan.',
  fields: (t) => ({
    decree: t.field({ type: decreeFields, description: 'What it says.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ decree, idempotencyKey: z.string().max(200).nullish() });

builder.mutationField('draftReorganization', (t) =>
  t.field({
    description:
      'Plans what a decree will do and previews it: nothing of it is so before it is applied. Faults are told with their line. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: {},
    args: { input: t.arg({ type: DraftReorganizationInput, description: 'The decree.' }) },
    resolve: (_, args, { reorganizations, actor, work }) => {
      const given = parseInput(input, args.input);
      return once(
        work,
        'draftReorganization',
        args.input,
        async () => {
          const draft = decreeOf(given.decree, work.newId('rog'), new Set(), () => work.newId('org'));
          const { id } = await reorganizations.add(
            draftReorganization(draft, await reorganizations.survey(draft), actor),
          );
          return (await reorganizations.findNow(id))!;
        },
        (id) => reorganizations.findNow(id),
      );
    },
  }),
);
