import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { AlreadyAsked, askForData } from './ask-for-data.ts';
import { DataRequestKindType, DataRequestType } from './data-request.graphql.ts';
import { dataRequestKinds } from './data-request.ts';

house.refusal(AlreadyAsked, 'The person has asked for the same and is still to be answered.');

const AskForDataInput = builder.inputType('AskForDataInput', {
  description: 'What somebody asks about the data kept of them.',
  fields: (t) => ({
    personId: t.id({
      required: false,
      description: 'About whom, when the department records what somebody asked on paper; the caller when left out.',
    }),
    kind: t.field({ type: DataRequestKindType, description: 'What is asked.' }),
    reason: t.string({ required: false, description: 'Why, at most 1,000 letters; nobody has to say.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  personId: z.string().max(60).nullish(),
  kind: z.enum(dataRequestKinds),
  reason: z.string().trim().max(1000).nullish(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('askForData', (t) =>
  t.field({
    ...signedIn,
    description: 'Asks to be given, or to have erased, what is kept of a person; answered within two working days.',
    type: DataRequestType,
    errors: { types: [AlreadyAsked] },
    args: { input: t.arg({ type: AskForDataInput, description: 'What is asked.' }) },
    resolve: (_, args, { dataRequests, actor, work, now }) => {
      const { kind, reason, ...given } = parseInput(input, args.input);
      const personId = given.personId ?? actor.personId ?? '';
      return once(
        work,
        'askForData',
        args.input,
        () =>
          dataRequests.ask(personId, kind, (known) =>
            askForData({ requestId: work.newId('drq'), personId, kind, reason: reason || null }, known, actor, now()),
          ),
        (id) => dataRequests.find(id),
      );
    },
  }),
);
