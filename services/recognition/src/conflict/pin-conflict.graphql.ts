import { builder } from '../builder.ts';
import { expectedVersion, idempotencyKey } from '../inputs.graphql.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { ruling } from './rule-on-conflict.graphql.ts';
import { NoConflict } from './rule-on-conflict.ts';

const PinConflictInput = builder.inputType('PinConflictInput', {
  description: 'A ruling of the chair.',
  fields: (t) => ({
    nominationId: t.id({ description: 'The nomination.' }),
    memberId: t.id({ description: 'The person on the seat, as in `Conflict.member`.' }),
    reason: t.string({ description: 'Why.' }),
    expectedVersion: expectedVersion(t),
    idempotencyKey: idempotencyKey(t),
  }),
});

builder.mutationField('pinConflict', (t) =>
  t.field({
    description:
      'Bars a member from a nomination, with a reason, whether the graph shows a path or not. For the chair.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [NoConflict, NotACommitteeMember] },
    args: { input: t.arg({ type: PinConflictInput, description: 'The ruling.' }) },
    resolve: (_root, { input }, context) => ruling('pinConflict', 'PINNED', input, context),
  }),
);
