import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { NominationType } from './nomination.graphql.ts';
import { DossierFrozen } from './revise-dossier.ts';
import { submitNomination } from './submit-nomination.ts';

const SubmitNominationInput = builder.inputType('SubmitNominationInput', {
  description: 'A nomination to hand over.',
  fields: (t) => ({ ...stepFields(t), nominationId: t.id({ description: 'The nomination.' }) }),
});

const input = z.object({ ...step, nominationId: id });

builder.mutationField('submitNomination', (t) =>
  t.field({
    description: 'Hands a nomination over to the committee and freezes its dossier. For the nominator.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [DossierFrozen, NotInThisPhase] },
    args: { input: t.arg({ type: SubmitNominationInput, description: 'The nomination.' }) },
    resolve: (_root, args, { nominations, actor, digest, work }) => {
      const { nominationId, expectedVersion, onBehalfOf } = parseInput(input, args.input);
      const change = () =>
        nominations.change(nominationId, expectedVersion, (nomination, round) =>
          submitNomination(nomination, round, { onBehalfOf, at: work.now(), digest }, actor),
        );
      return once(work, 'submitNomination', args.input, change, nominations.again);
    },
  }),
);
