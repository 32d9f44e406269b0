import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OwnRights, RightAlreadyHeld } from '../membership/grant-right.ts';
import { given } from '../membership/membership-input.graphql.ts';
import { AlreadyDelegated, CannotBeDelegated } from './delegate-right.ts';
import { DelegationType } from './delegation.graphql.ts';

house.refusal(
  CannotBeDelegated,
  'A right lent by somebody, a seat on a committee and the right to inspect are not lent.',
);
house.refusal(AlreadyDelegated, 'The right is lent on some of these days already.');

const DelegateRightInput = builder.inputType('DelegateRightInput', {
  description: 'An absence, and who acts meanwhile.',
  fields: (t) => ({
    membershipId: t.id({ description: 'The right, one of the caller’s own.' }),
    toAccountId: t.id({ description: 'Somebody with a right or a position at the same unit.' }),
    from: t.field({ type: 'Date', description: 'First day: today at the earliest.' }),
    to: t.field({
      type: 'Date',
      description: 'First day after the last, at most 90 days later and while the right holds.',
    }),
    reason: t.string({ description: 'Why, 5 to 500 letters.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  membershipId: given.id,
  toAccountId: given.id,
  from: given.day,
  to: given.day,
  reason: given.reason,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('delegateRight', (t) =>
  t.field({
    ...signedIn,
    description:
      'Lends a right of one’s own during an absence. What is lent can neither be lent further nor used to grant rights.',
    type: DelegationType,
    errors: { types: [CannotBeDelegated, AlreadyDelegated, OwnRights, RightAlreadyHeld] },
    args: { input: t.arg({ type: DelegateRightInput, description: 'The absence.' }) },
    resolve: (_, args, { delegations, work }) => {
      const { toAccountId, membershipId, from, to, reason } = parseInput(input, args.input);
      return once(
        work,
        'delegateRight',
        args.input,
        () => delegations.delegate(toAccountId, { delegationId: work.newId('dlg'), membershipId, from, to, reason }),
        delegations.find,
      );
    },
  }),
);
