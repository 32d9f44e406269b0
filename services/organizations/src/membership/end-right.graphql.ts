import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { MembershipType } from '../account/account.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { LastAdministrator, RightAlreadyEnded } from './end-right.ts';
import { given } from './membership-input.graphql.ts';

house.refusal(RightAlreadyEnded, 'The right ended on or before that day.');
house.refusal(LastAdministrator, 'Nobody else administers the department on that day.');

const EndRightInput = builder.inputType('EndRightInput', {
  description: 'A right and its end.',
  fields: (t) => ({
    membershipId: t.id({ description: 'The right.' }),
    on: t.field({
      type: 'Date',
      required: false,
      description: 'The first day on which it no longer holds; today, which is at once, when left out.',
    }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ membershipId: given.id, on: given.optionalDay, idempotencyKey: given.idempotencyKey });

builder.mutationField('endRight', (t) =>
  t.field({
    ...signedIn,
    description:
      'Takes a right back, or gives up a right of one’s own. What was lent of it ends with it. Who may grant a right may end it.',
    type: MembershipType,
    errors: { types: [RightAlreadyEnded, LastAdministrator] },
    args: { input: t.arg({ type: EndRightInput, description: 'The right and its end.' }) },
    resolve: (_, args, { memberships, work, today }) => {
      const { membershipId, on } = parseInput(input, args.input);
      return once(work, 'endRight', args.input, () => memberships.end(membershipId, on ?? today), memberships.find);
    },
  }),
);
