import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { ReorganizationType } from './reorganization.graphql.ts';
import { DependedOn, NotApplied, undoReorganization } from './undo-reorganization.ts';

house.refusal(NotApplied, 'It has not been applied.');
house.refusal(DependedOn, 'Something rests on what it did.');

const UndoReorganizationInput = builder.inputType('UndoReorganizationInput', {
  description: 'A reorganisation to take back.',
  fields: (t) => ({
    reorganizationId: t.id({ description: 'The reorganisation.' }),
    expectedVersion: t.int({ description: 'Its version the caller has seen.' }),
  }),
});

const input = z.object({ reorganizationId: z.string().max(60), expectedVersion: z.int().min(1) });

builder.mutationField('undoReorganization', (t) =>
  t.field({
    description:
      'Takes an applied reorganisation back: everything is as it was before, and what was believed meanwhile stays known. Refused once anything rests on it. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: { types: [NotApplied, DependedOn] },
    args: { input: t.arg({ type: UndoReorganizationInput, description: 'The reorganisation.' }) },
    resolve: async (_, args, { reorganizations, actor }) => {
      const { reorganizationId, expectedVersion } = parseInput(input, args.input);
      await reorganizations.undo(reorganizationId, expectedVersion, (applied, obstacles) =>
        undoReorganization(applied, obstacles, actor),
      );
      return (await reorganizations.findNow(reorganizationId))!;
    },
  }),
);
