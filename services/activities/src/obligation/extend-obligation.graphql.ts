import { isDepartment } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, day, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { NotARecipient } from '../report/refusals.ts';
import { extendObligation } from './extend-obligation.ts';
import { ObligationType } from './obligation.graphql.ts';
import { DueDayNotLater, ObligationNotOpen } from './refusals.ts';

house.refusal(DueDayNotLater, 'The new day does not come after the old one and today, or is more than a year later.');
house.refusal(ObligationNotOpen, 'The report was submitted or waived.');

const ExtendObligationInput = builder.inputType('ExtendObligationInput', {
  description: 'More time for a report.',
  fields: (t) => ({
    obligationId: t.id({ description: 'The obligation.' }),
    onBehalfOf: t.id({ description: 'The recipient or the department, of which the caller is.' }),
    dueOn: t.field({ type: 'Date', description: 'The report is then due before this day.' }),
    reason: t.string({ description: 'Why, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, obligationId: id, dueOn: day, reason });

builder.mutationField('extendObligation', (t) =>
  t.field({
    ...acting,
    description: 'Grants more time for a report that is not submitted yet. For its recipients and the department.',
    type: ObligationType,
    errors: { types: [NotARecipient, ObligationNotOpen, DueDayNotLater] },
    args: { input: t.arg({ type: ExtendObligationInput, description: 'The obligation and its new day.' }) },
    resolve: (_, args, { obligations, actor, work, today }) => {
      const given = parseInput(input, args.input);
      const organizationId = actingFor(actor, given.onBehalfOf);
      return once(
        work,
        'extendObligation',
        args.input,
        () =>
          obligations.change(given.obligationId, given.expectedVersion, (obligation, recipientIds) => {
            const decides = isDepartment(actor) || recipientIds.includes(organizationId);
            return extendObligation(obligation, { decides, dueOn: given.dueOn, reason: given.reason, today });
          }),
        async (made) => (await obligations.find(made))!,
      );
    },
  }),
);
