import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { day, id, words } from '../input.ts';
import { createMovement, MovementCodeTaken } from './create-movement.ts';
import { MovementType } from './movement.graphql.ts';

house.refusal(MovementCodeTaken, 'Another movement has this code.');

const StrandInput = builder.inputType('StrandInput', {
  description: 'A content of the movement.',
  fields: (t) => ({
    code: t.string({ description: 'Short, stable name.' }),
    title: t.string({ description: 'Title as in the founding paper.' }),
  }),
});

const CreateMovementInput = builder.inputType('CreateMovementInput', {
  description: 'A movement to launch.',
  fields: (t) => ({
    code: t.string({ description: 'Lower-case letters, digits and hyphens; cannot change later.' }),
    name: t.string({ description: 'Canonical name.' }),
    aliases: t.stringList({ defaultValue: [], description: 'Other names under which papers cite it.' }),
    strands: t.field({ type: [StrandInput], description: 'Two or more contents.' }),
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', required: false, description: 'First day after the end.' }),
    foundingDocumentId: t.id({ required: false, description: 'The paper that launches it.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  code: z.string().regex(/^[a-z0-9-]{3,60}$/),
  name: words(3, 300),
  aliases: z.array(words(1, 300)).max(20),
  strands: z
    .array(z.object({ code: words(1, 40), title: words(1, 300) }))
    .min(2)
    .max(10),
  from: day,
  to: day.nullish(),
  foundingDocumentId: id.nullish(),
  idempotencyKey: z.string().min(1).max(200).nullish(),
});

builder.mutationField('createMovement', (t) =>
  t.field({
    description: 'Launches a movement. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: MovementType,
    errors: { types: [MovementCodeTaken] },
    args: { input: t.arg({ type: CreateMovementInput, description: 'The movement.' }) },
    resolve: async (_, args, { movements, actor, work }) => {
      const { from, to, foundingDocumentId, idempotencyKey: _key, ...rest } = parseInput(input, args.input);
      return once(
        work,
        'createMovement',
        args.input,
        async () => {
          const taken = (await movements.findTaken(rest.code)) !== null;
          const movement = {
            ...rest,
            id: work.newId('mov'),
            period: { from, to: to ?? null },
            foundingDocumentId: foundingDocumentId ?? null,
          };
          return movements.add(createMovement(movement, taken, actor));
        },
        async (id) => (await movements.find(id))!,
      );
    },
  }),
);
