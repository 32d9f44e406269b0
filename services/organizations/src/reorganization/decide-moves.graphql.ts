import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { hierarchies } from '../organization/organization.ts';
import { HierarchyType } from '../organization/organization-enums.graphql.ts';
import { decideMoves } from './decide-moves.ts';
import { NotADraft } from './draft-reorganization.ts';
import { ReorganizationType } from './reorganization.graphql.ts';

const DecideMovesInput = builder.inputType('DecideMovesInput', {
  description: 'Where dependent bodies go.',
  fields: (t) => ({
    reorganizationId: t.id({ description: 'The draft.' }),
    expectedVersion: t.int({ description: 'Version of the draft the caller has seen.' }),
    organizationIds: t.idList({ description: 'The bodies, 1 to 500, each among its moves.' }),
    hierarchy: t.field({
      type: HierarchyType,
      defaultValue: 'ADMINISTRATIVE',
      description: 'In which order of superiors.',
    }),
    parentId: t.id({
      required: false,
      description: 'Their new superior, also one that the decree founds; left out, the question is open again.',
    }),
  }),
});

const input = z.object({
  reorganizationId: z.string().max(60),
  expectedVersion: z.int().min(1),
  organizationIds: z.array(z.string().max(60)).min(1).max(500),
  hierarchy: z.enum(hierarchies),
  parentId: z
    .string()
    .max(60)
    .nullish()
    .transform((value) => value ?? null),
});

builder.mutationField('decideMoves', (t) =>
  t.field({
    description: 'Decides under whom bodies stand after a reorganisation, while it is a draft. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: { types: [NotADraft] },
    args: { input: t.arg({ type: DecideMovesInput, description: 'The decision.' }) },
    resolve: async (_, args, { reorganizations, organizations, actor }) => {
      const { reorganizationId, expectedVersion, ...decision } = parseInput(input, args.input);
      await reorganizations.change(reorganizationId, expectedVersion, async (draft) => {
        const parent = decision.parentId === null ? null : await organizations.find(decision.parentId);
        return decideMoves(draft, decision, parent, actor);
      });
      return (await reorganizations.findNow(reorganizationId))!;
    },
  }),
);
