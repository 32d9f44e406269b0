import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { given } from '../membership/membership-input.graphql.ts';
import { SupportViewType } from './support-view.graphql.ts';
import { SupportViewOver } from './support-view.ts';

house.refusal(SupportViewOver, 'The question was answered, or the looking is over.');

const AnswerSupportViewInput = builder.inputType('AnswerSupportViewInput', {
  description: 'The answer to support.',
  fields: (t) => ({
    supportViewId: t.id({ description: 'Which question.' }),
    agree: t.boolean({ description: 'Whether support may look for half an hour.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});
const answerInput = z.object({ supportViewId: given.id, agree: z.boolean(), idempotencyKey: given.idempotencyKey });

const EndSupportViewInput = builder.inputType('EndSupportViewInput', {
  description: 'Which looking ends.',
  fields: (t) => ({
    supportViewId: t.id({ description: 'Which one.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});
const endInput = z.object({ supportViewId: given.id, idempotencyKey: given.idempotencyKey });

builder.mutationFields((t) => ({
  answerSupportView: t.field({
    ...signedIn,
    description:
      'Agrees that support looks through the caller’s eyes for half an hour, or refuses. Silence is no consent.',
    type: SupportViewType,
    errors: { types: [SupportViewOver] },
    args: { input: t.arg({ type: AnswerSupportViewInput, description: 'The answer.' }) },
    resolve: (_, args, { supportViews, work }) => {
      const { supportViewId, agree } = parseInput(answerInput, args.input);
      return once(
        work,
        'answerSupportView',
        args.input,
        () => supportViews.answer(supportViewId, agree),
        supportViews.find,
      );
    },
  }),
  endSupportView: t.field({
    ...signedIn,
    description: 'Ends the looking at once. For the person and for support.',
    type: SupportViewType,
    errors: { types: [SupportViewOver] },
    args: { input: t.arg({ type: EndSupportViewInput, description: 'Which one.' }) },
    resolve: (_, args, { supportViews, work }) => {
      const { supportViewId } = parseInput(endInput, args.input);
      return once(work, 'endSupportView', args.input, () => supportViews.end(supportViewId), supportViews.find);
    },
  }),
}));
