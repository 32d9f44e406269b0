import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, idempotencyKey, keyed, onBehalfOf } from '../inputs.graphql.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { NomineeKindType } from './category.graphql.ts';
import { openAwardRound, RoundCodeTaken } from './open-award-round.ts';

house.refusal(RoundCodeTaken, 'Another round has this code.');

const CriterionInput = builder.inputType('CriterionInput', {
  description: 'By what nominations are scored.',
  fields: (t) => ({
    code: t.string({ description: 'Short name within the category.' }),
    title: t.string({ description: 'What is judged.' }),
    weight: t.float({ description: "Its part in the total, relative to the other criteria's; above 0." }),
    source: t.string({ required: false, description: 'The paper that sets it.' }),
    minimum: t.float({ required: false, description: 'Mean value (0 to 100) that a nomination must reach.' }),
  }),
});

const CategoryInput = builder.inputType('CategoryInput', {
  description: 'One kind of award.',
  fields: (t) => ({
    code: t.string({ description: 'Short name within the round.' }),
    title: t.string({ description: 'Title of the award.' }),
    nomineeKind: t.field({ type: NomineeKindType, description: 'Who can be nominated.' }),
    quota: t.int({ required: false, description: 'Awards at most.' }),
    criteria: t.field({ type: [CriterionInput], description: 'By what it is judged.' }),
  }),
});

const OpenAwardRoundInput = builder.inputType('OpenAwardRoundInput', {
  description: 'A round to open.',
  fields: (t) => ({
    onBehalfOf: onBehalfOf(t),
    code: t.string({ description: 'Lower-case letters, digits and hyphens; cannot change later.' }),
    title: t.string({ description: 'Title.' }),
    movementCode: t.string({ description: 'Code of the movement it rewards.' }),
    policyCode: t.string({ description: 'Code of the policy in force today; `awardPolicies` lists them.' }),
    categories: t.field({ type: [CategoryInput], description: 'What can be won.' }),
    idempotencyKey: idempotencyKey(t),
  }),
});

const code = z.string().regex(/^[a-z0-9-]{2,60}$/);
const title = z.string().trim().min(2).max(300);
const criterion = z.object({
  code,
  title,
  weight: z.number().positive().max(1000),
  source: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .nullish()
    .transform((text) => text ?? null),
  minimum: z
    .number()
    .min(0)
    .max(100)
    .nullish()
    .transform((number) => number ?? null),
});
const category = z.object({
  code,
  title,
  nomineeKind: z.enum(['COLLECTIVE', 'INDIVIDUAL']),
  quota: z
    .int()
    .min(1)
    .max(10_000)
    .nullish()
    .transform((number) => number ?? null),
  criteria: z.array(criterion).min(1).max(20),
});
const input = z.object({
  ...keyed,
  onBehalfOf: id,
  code,
  title,
  movementCode: id,
  policyCode: id,
  categories: z.array(category).min(1).max(20),
});

builder.mutationField('openAwardRound', (t) =>
  t.field({
    description: 'Opens a round for nominations. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: AwardRoundType,
    errors: { types: [RoundCodeTaken] },
    args: { input: t.arg({ type: OpenAwardRoundInput, description: 'The round.' }) },
    resolve: (_root, args, { rounds, records, policies, actor, work }) => {
      const { movementCode, policyCode, categories, ...round } = parseInput(input, args.input);
      const open = () =>
        work.transaction(async (tx) => {
          await rounds.reserve(tx, round.code);
          const roundId = work.newId('rnd');
          const opened = openAwardRound(
            {
              ...round,
              id: roundId,
              categories: categories.map(({ criteria, ...each }) => ({
                ...each,
                id: work.newId('cat'),
                roundId,
                criteria: criteria.map((one) => ({ ...one, id: work.newId('crt') })),
              })),
            },
            {
              movementId: await records.movement(movementCode),
              policy: await policies.find(policyCode),
              taken: (await rounds.findByCode(round.code)) !== null,
            },
            actor,
          );
          return rounds.add(opened);
        });
      return once(work, 'openAwardRound', args.input, open, async (made) => (await rounds.find(made))!);
    },
  }),
);
