import { isDepartment } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { NotARecipient } from '../report/refusals.ts';
import { ObligationType } from './obligation.graphql.ts';
import { ObligationNotOpen } from './refusals.ts';
import { waiveObligation } from './waive-obligation.ts';

const WaiveObligationInput = builder.inputType('WaiveObligationInput', {
  description: 'A report that need not be written.',
  fields: (t) => ({
    obligationId: t.id({ description: 'The obligation.' }),
    onBehalfOf: t.id({ description: 'The recipient or the department, of which the caller is.' }),
    reason: t.string({ description: 'Why, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, obligationId: id, reason });

builder.mutationField('waiveObligation', (t) =>
  t.field({
    ...acting,
    description: 'Releases an organization from a report. For its recipients and the department.',
    type: ObligationType,
    errors: { types: [NotARecipient, ObligationNotOpen] },
    args: { input: t.arg({ type: WaiveObligationInput, description: 'The obligation, and why.' }) },
    resolve: (_, args, { obligations, actor, work }) => {
      const given = parseInput(input, args.input);
      const organizationId = actingFor(actor, given.onBehalfOf);
      return once(
        work,
        'waiveObligation',
        args.input,
        () =>
          obligations.change(given.obligationId, given.expectedVersion, (obligation, recipientIds) => {
            const decides = isDepartment(actor) || recipientIds.includes(organizationId);
            return waiveObligation(obligation, { decides, reason: given.reason });
          }),
        async (made) => (await obligations.find(made))!,
      );
    },
  }),
);
