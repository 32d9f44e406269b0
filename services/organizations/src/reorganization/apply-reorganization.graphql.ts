import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { applyReorganization, OpenQuestions, PreviewOutdated } from './apply-reorganization.ts';
import { NotADraft } from './draft-reorganization.ts';
import { ReorganizationType } from './reorganization.graphql.ts';

house.refusal(OpenQuestions, 'Bodies have no new superior yet, and nobody has agreed to leave that open.');
house.refusal(PreviewOutdated, 'The register has changed since the preview was made.');

const ApplyReorganizationInput = builder.inputType('ApplyReorganizationInput', {
  description: 'A draft to let take effect.',
  fields: (t) => ({
    reorganizationId: t.id({ description: 'The draft.' }),
    expectedVersion: t.int({ description: 'Version of the draft the caller has seen.' }),
    acceptOpenQuestions: t.boolean({
      defaultValue: false,
      description: 'Whether bodies may stay without a superior of which nobody has decided.',
    }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  reorganizationId: z.string().max(60),
  expectedVersion: z.int().min(1),
  acceptOpenQuestions: z.boolean(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('applyReorganization', (t) =>
  t.field({
    description:
      'Lets a draft take effect from its day on, exactly as previewed: bodies, superiors, rights and positions in one transaction, and the other services follow. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: { types: [NotADraft, OpenQuestions, PreviewOutdated] },
    args: { input: t.arg({ type: ApplyReorganizationInput, description: 'The draft.' }) },
    resolve: (_, args, { reorganizations, actor, work }) => {
      const { reorganizationId, expectedVersion, acceptOpenQuestions } = parseInput(input, args.input);
      return once(
        work,
        'applyReorganization',
        args.input,
        async () => {
          await reorganizations.apply(reorganizationId, expectedVersion, (draft, prospect) =>
            applyReorganization(draft, acceptOpenQuestions, prospect, actor),
          );
          return (await reorganizations.findNow(reorganizationId))!;
        },
        (id) => reorganizations.findNow(id),
      );
    },
  }),
);
