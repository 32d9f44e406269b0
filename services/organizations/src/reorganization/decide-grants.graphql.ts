import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { OwnRights } from '../membership/grant-right.ts';
import { decideGrants, ReorganizationUndone } from './decide-grants.ts';
import { ReorganizationType } from './reorganization.graphql.ts';

house.refusal(ReorganizationUndone, 'The reorganisation has been taken back, and the rights with it.');

const GrantDecisionInput = builder.inputType('GrantDecisionInput', {
  description: 'Where one right goes.',
  fields: (t) => ({
    membershipId: t.id({ description: 'The right, among the grants of the reorganisation.' }),
    successorId: t.id({
      required: false,
      description: 'One of its choices, also a body that the decree founds; left out, the right ends.',
    }),
  }),
});

const DecideGrantsInput = builder.inputType('DecideGrantsInput', {
  description: 'Where rights go that are held at bodies which a reorganisation ends.',
  fields: (t) => ({
    reorganizationId: t.id({ description: 'The reorganisation: a draft or an applied one.' }),
    expectedVersion: t.int({ description: 'Its version the caller has seen.' }),
    decisions: t.field({ type: [GrantDecisionInput], description: 'One for each right, 1 to 200.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const id = z.string().max(60);
const input = z.object({
  reorganizationId: id,
  expectedVersion: z.int().min(1),
  decisions: z
    .array(z.object({ membershipId: id, successorId: id.nullish().transform((value) => value ?? null) }))
    .min(1)
    .max(200),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('decideGrants', (t) =>
  t.field({
    description:
      'Decides where rights of people and systems go when their office ends, or that they end: of a draft for the day it is applied, of an applied decree from today on. Undone with the reorganisation. Nobody decides of his own rights. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReorganizationType,
    errors: { types: [ReorganizationUndone, OwnRights] },
    args: { input: t.arg({ type: DecideGrantsInput, description: 'The decisions.' }) },
    resolve: (_, args, { reorganizations, actor, work }) => {
      const { reorganizationId, expectedVersion, decisions } = parseInput(input, args.input);
      return once(
        work,
        'decideGrants',
        args.input,
        async () => {
          await reorganizations.decideGrants(reorganizationId, expectedVersion, (standing) =>
            decideGrants(standing, decisions, actor),
          );
          return (await reorganizations.findNow(reorganizationId))!;
        },
        (id) => reorganizations.findNow(id),
      );
    },
  }),
);
