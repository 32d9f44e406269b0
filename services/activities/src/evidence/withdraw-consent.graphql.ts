import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { NotAParty } from '../activity/refusals.ts';
import { builder, house } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { EvidenceType } from './evidence.graphql.ts';
import { ConsentAlreadyWithdrawn, withdrawConsent } from './withdraw-consent.ts';

house.refusal(ConsentAlreadyWithdrawn, 'The consent was withdrawn before.');

const WithdrawConsentInput = builder.inputType('WithdrawConsentInput', {
  description: 'Whose consent is taken back.',
  fields: (t) => ({
    evidenceId: t.id({ description: 'The picture or link.' }),
    onBehalfOf: t.id({ description: 'The participant that passes the wish on, of which the caller is.' }),
    reason: t.string({ description: 'Who asked and why, 3 to 1,000 characters; never shown to the public.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, evidenceId: id, reason });

builder.mutationField('withdrawConsent', (t) =>
  t.field({
    ...acting,
    description:
      'Takes consent back: from this moment the picture is in no gallery, report or dossier, and its address answers nobody. For those who took part.',
    type: EvidenceType,
    errors: { types: [NotAParty, ConsentAlreadyWithdrawn] },
    args: { input: t.arg({ type: WithdrawConsentInput, description: 'The picture, and why.' }) },
    resolve: (_, args, { evidence, actor, work }) => {
      const { evidenceId, onBehalfOf, expectedVersion, ...given } = parseInput(input, args.input);
      const organizationId = actingFor(actor, onBehalfOf);
      return once(
        work,
        'withdrawConsent',
        args.input,
        () =>
          evidence.withdraw(evidenceId, expectedVersion, (before, participantIds) =>
            withdrawConsent(before, participantIds, { organizationId, reason: given.reason }),
          ),
        async (made) => (await evidence.find(made))!,
      );
    },
  }),
);
