import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { given } from '../membership/membership-input.graphql.ts';
import { SupportViewType } from './support-view.graphql.ts';

const AskSupportViewInput = builder.inputType('AskSupportViewInput', {
  description: 'Whose pages support has to see, and why.',
  fields: (t) => ({
    login: t.string({ description: 'The address, telephone number or id by which the account is known.' }),
    reason: t.string({ description: 'Why, 5 to 500 letters; the person reads it.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  login: z.string().trim().min(3).max(200),
  reason: given.reason,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('askSupportView', (t) =>
  t.field({
    description:
      'Asks somebody to let support see the pages as they see them. For support. Whether there is such an account is not said.',
    authScopes: { role: 'SUPPORT' },
    type: SupportViewType,
    errors: {},
    args: { input: t.arg({ type: AskSupportViewInput, description: 'The question.' }) },
    resolve: (_, args, { supportViews, work }) => {
      const { login, reason } = parseInput(input, args.input);
      return once(work, 'askSupportView', args.input, () => supportViews.ask(login, reason), supportViews.find);
    },
  }),
);
