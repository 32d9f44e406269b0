import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { AlreadyAnswered, answerDataRequest } from './answer-data-request.ts';
import { DataRequestType } from './data-request.graphql.ts';

house.refusal(AlreadyAnswered, 'The request has been answered.');

const AnswerDataRequestInput = builder.inputType('AnswerDataRequestInput', {
  description: 'The answer to what somebody asks about their data.',
  fields: (t) => ({
    requestId: t.id({ description: 'The request.' }),
    refuse: t.boolean({ defaultValue: false, description: 'Whether it is refused; else it is done.' }),
    note: t.string({
      required: false,
      description: 'What is kept and by which rule, or why it is refused; at most 2,000 letters.',
    }),
    expectedVersion: t.int({ description: 'The version that was read.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  requestId: z.string().max(60),
  refuse: z.boolean(),
  note: z.string().trim().max(2000).nullish(),
  expectedVersion: z.int(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('answerDataRequest', (t) =>
  t.field({
    authScopes: { role: 'DEPARTMENT_ADMINISTRATOR' },
    description:
      'Answers a request about data. An erasure closes the accounts, ends the rights and takes the name, addresses and sessions away at once and everywhere, but for what the law keeps; it cannot be undone. Nobody answers their own.',
    type: DataRequestType,
    errors: { types: [AlreadyAnswered] },
    args: { input: t.arg({ type: AnswerDataRequestInput, description: 'The answer.' }) },
    resolve: (_, args, { dataRequests, actor, work, now }) => {
      const { requestId, refuse, note, expectedVersion } = parseInput(input, args.input);
      const by = { refuse, note: note || null, expectedVersion };
      return once(
        work,
        'answerDataRequest',
        args.input,
        () => dataRequests.answer(requestId, (request, kept) => answerDataRequest(by, request, kept, actor, now())),
        (id) => dataRequests.find(id),
      );
    },
  }),
);
