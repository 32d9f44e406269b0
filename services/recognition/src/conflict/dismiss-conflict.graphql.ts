import { builder } from '../builder.ts';
import { expectedVersion, idempotencyKey } from '../inputs.graphql.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { ruling } from './rule-on-conflict.graphql.ts';
import { NoConflict } from './rule-on-conflict.ts';

const DismissConflictInput = builder.inputType('DismissConflictInput', {
  description: 'A ruling of the chair.',
  fields: (t) => ({
    nominationId: t.id({ description: 'The nomination.' }),
    memberId: t.id({ description: 'The person on the seat, as in `Conflict.member`.' }),
    reason: t.string({ description: 'Why.' }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
});

builder.mutationField('dismissConflict', (t) =>
  t.field({
    description:
      "Lifts a member's conflict of interest, with a reason; a path that comes to light later bars them again. For the chair.",
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [NoConflict, NotACommitteeMember] },
    args: { input: t.arg({ type: DismissConflictInput, description: 'The ruling.' }) },
    resolve: (_root, { input }, context) => ruling('dismissConflict', 'DISMISSED', input, context),
  }),
);
