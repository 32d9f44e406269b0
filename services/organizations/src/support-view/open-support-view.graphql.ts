import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { given } from '../membership/membership-input.graphql.ts';
import { SupportViewType } from './support-view.graphql.ts';
import type { Looking } from './support-view.repository.ts';
import { SupportViewOver } from './support-view.ts';

const SupportSessionType = builder.objectRef<Looking>('SupportSession').implement({
  authScopes: { role: 'SUPPORT' },
  description: 'A session that reads as the person does. Every mutation is refused in it.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'Opaque; send it as `authorization: Bearer …`. It is shown once.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'The last instant at which it can be used.' }),
    view: t.expose('view', { type: SupportViewType, description: 'What was agreed.' }),
  }),
});

const OpenSupportViewInput = builder.inputType('OpenSupportViewInput', {
  description:
    'What was agreed. Each time opens a session of its own and ends the one before, so there is no idempotency key.',
  fields: (t) => ({ supportViewId: t.id({ description: 'Which one.' }) }),
});
const input = z.object({ supportViewId: given.id });

builder.mutationField('openSupportView', (t) =>
  t.field({
    description: 'Begins to look through the eyes of somebody who has agreed. For the member of support who asked.',
    authScopes: { role: 'SUPPORT' },
    type: SupportSessionType,
    errors: { types: [SupportViewOver] },
    args: { input: t.arg({ type: OpenSupportViewInput, description: 'Which one.' }) },
    resolve: (_, args, { supportViews }) => supportViews.open(parseInput(input, args.input).supportViewId),
  }),
);
