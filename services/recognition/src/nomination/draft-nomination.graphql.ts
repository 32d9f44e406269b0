import { InvalidInput } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, idempotencyKey, keyed, onBehalfOf } from '../inputs.graphql.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { AlreadyNominated, categoryOf, draftNomination, MayNotNominate } from './draft-nomination.ts';
import { NominationType } from './nomination.graphql.ts';

house.refusal(MayNotNominate, 'The nominator is neither the unit itself nor an office over it.');
house.refusal(AlreadyNominated, 'The nominee stands in the category already.');

const DraftNominationInput = builder.inputType('DraftNominationInput', {
  description: 'Whom to put forward for what.',
  fields: (t) => ({
    onBehalfOf: onBehalfOf(t),
    roundCode: t.string({ description: 'Code of the round.' }),
    category: t.string({ description: 'Code of the category.' }),
    organizationId: t.id({ description: 'The unit, or the unit of the person.' }),
    personId: t.id({ required: false, description: 'The person, when a register knows them.' }),
    personName: t.string({
      required: false,
      description: 'Name of the person; found by itself when `personId` is known.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
});

const input = z.object({
  ...keyed,
  onBehalfOf: id,
  roundCode: id,
  category: id,
  organizationId: id,
  personId: id.nullish(),
  personName: z.string().trim().min(2).max(200).nullish(),
});

const noRound = {
  path: 'roundCode',
  text: { vi: 'Không có đợt khen thưởng mang mã này.', en: 'No award round has this code.' },
};

builder.mutationField('draftNomination', (t) =>
  t.field({
    description:
      'Puts a unit or a person forward. The dossier is drafted from what is on record. For the unit itself and the offices over it.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [MayNotNominate, AlreadyNominated, NotInThisPhase] },
    args: { input: t.arg({ type: DraftNominationInput, description: 'Whom, and for what.' }) },
    resolve: async (_root, args, { nominations, rounds, records, registry, actor, today, work }) => {
      const {
        onBehalfOf: nominatorId,
        roundCode,
        category: code,
        organizationId,
        ...person
      } = parseInput(input, args.input);
      return once(
        work,
        'draftNomination',
        args.input,
        () =>
          work.transaction(async (tx) => {
            const found = await rounds.findByCode(roundCode);
            if (!found) throw new InvalidInput([noRound]);
            const round = await rounds.held(tx, found.id, 'share');
            const category = categoryOf(round, code);
            const personName = person.personName ?? null;
            const personId = person.personId ?? (personName && (await records.personAt(organizationId, personName)));
            const ground = {
              record: await records.of(organizationId, round.movementId),
              overUnit: await registry.standsUnder(organizationId, nominatorId, today),
              knownName: personId ? await records.nameAt(organizationId, personId) : null,
              taken: await nominations.nominatedAlready(tx, category.id, organizationId, {
                id: personId,
                name: personName,
              }),
            };
            const draft = { nominatorId, organizationId, personId, personName };
            const made = { id: work.newId('nom'), at: work.now() };
            return nominations.add(draftNomination(round, category, draft, ground, actor, made));
          }),
        nominations.again,
      );
    },
  }),
);
