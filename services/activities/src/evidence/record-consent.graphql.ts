import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { NotAParty } from '../activity/refusals.ts';
import { builder, everyone, house } from '../builder.ts';
import { acting, common, day, id, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { EvidenceType } from './evidence.graphql.ts';
import { ConsentNotAsked, type ConsentRecord, recordConsent } from './record-consent.ts';
import { ConsentAlreadyWithdrawn } from './withdraw-consent.ts';

house.refusal(ConsentNotAsked, 'There is consent already, or none is needed.');

const ConsentRecordType = builder.objectRef<ConsentRecord>('ConsentRecord').implement({
  ...everyone,
  description:
    'The proof of a consent (Law 91/2025/QH15), for those who took part, their superiors, the department and auditors; for no system. It stays when the consent is taken back.',
  fields: (t) => ({
    givenOn: t.expose('givenOn', { type: 'Date', description: 'The day of the signed paper.' }),
    byChildren: t.exposeBoolean('byChildren', {
      nullable: true,
      description: 'Whether the children agreed themselves; null when all of them are under seven.',
    }),
    byRepresentatives: t.exposeBoolean('byRepresentatives', { description: 'Whether their representatives agreed.' }),
    proof: t.exposeString('proof', { description: 'Where the signed paper is kept.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was entered.' }),
  }),
});

builder.objectField(EvidenceType, 'consentRecords', (t) =>
  t.field({
    ...everyone,
    noted: 'consentRecords',
    type: [ConsentRecordType],
    description: 'The proofs of consent, the oldest first; empty for people outside and for systems.',
    resolve: (shown, _args, { consentRecords }) => consentRecords.of(shown.id),
  }),
);

const RecordConsentInput = builder.inputType('RecordConsentInput', {
  description: 'Consent as it was given on paper.',
  fields: (t) => ({
    evidenceId: t.id({ description: 'The picture.' }),
    onBehalfOf: t.id({ description: 'The participant that keeps the paper, of which the caller is.' }),
    givenOn: t.field({ type: 'Date', description: 'The day of the paper.' }),
    byChildren: t.boolean({
      required: false,
      description: 'Whether the children agreed themselves; left out when all of them are under seven.',
    }),
    byRepresentatives: t.boolean({ description: 'Whether their representatives agreed.' }),
    proof: t.string({ description: 'Where the signed paper is kept, 3 to 500 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({
  ...versioned,
  evidenceId: id,
  givenOn: day,
  byChildren: z.boolean().nullish(),
  byRepresentatives: z.boolean(),
  proof: z.string().trim().min(3).max(500),
});

builder.mutationField('recordConsent', (t) =>
  t.field({
    ...acting,
    description:
      'Records that the people in a picture agree to its being shown, with where the proof is kept; the public sees it from then on. For those who took part.',
    type: EvidenceType,
    errors: { types: [NotAParty, ConsentNotAsked, ConsentAlreadyWithdrawn] },
    args: { input: t.arg({ type: RecordConsentInput, description: 'The picture, and the proof.' }) },
    resolve: (_, args, { evidence, actor, work, now, today }) => {
      const { onBehalfOf, expectedVersion, byChildren, idempotencyKey: _key, ...given } = parseInput(input, args.input);
      const organizationId = actingFor(actor, onBehalfOf);
      return once(
        work,
        'recordConsent',
        args.input,
        () => {
          const record: ConsentRecord = {
            ...given,
            id: work.newId('cns'),
            byChildren: byChildren ?? null,
            recordedBy: actor.accountId!,
            recordedAt: now(),
          };
          return evidence.consent(record, expectedVersion, (before, participantIds, latest) =>
            recordConsent(before, participantIds, record, { organizationId, latest, today }),
          );
        },
        (made) => evidence.find(made),
      );
    },
  }),
);
