import type { Day } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import type { Registry } from '@twinning/registry/registry';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { day, id, step, stepFields, symbol } from '../inputs.graphql.ts';
import type { Nomination } from '../nomination/nomination.ts';
import { NotInThisPhase } from '../round/committee.ts';
import { DecisionType } from './award.graphql.ts';
import type { Award, Decision } from './award.ts';
import { decideAwards, ObjectionWindowOpen } from './decide-awards.ts';

house.refusal(ObjectionWindowOpen, 'Objections are still taken.');

const DecideAwardsInput = builder.inputType('DecideAwardsInput', {
  description: 'A decision to award.',
  fields: (t) => ({
    ...stepFields(t),
    roundId: t.id({ description: 'The round.' }),
    symbol: t.string({ description: 'Number and symbol of the decision.' }),
    decidedOn: t.field({ type: 'Date', description: 'Its day, today or up to 60 days back.' }),
    windowEnded: t.boolean({
      defaultValue: false,
      description: 'The department confirms that the objection window has ended before its day.',
    }),
  }),
});

const input = z.object({ ...step, roundId: id, symbol, decidedOn: day, windowEnded: z.boolean() });

const announced = (award: Award, movementId: string) =>
  ({
    told: { before: { award: null }, after: { award: { ...award, movementId } } },
    type: 'recognition.award-decided.v1',
    subjectId: award.nominationId,
    payload: {
      awardId: award.id,
      nominationId: award.nominationId,
      movementId,
      organizationId: award.organizationId,
      personId: award.personId,
      title: award.title,
      awardedOn: award.awardedOn,
    },
  }) as const;

async function dissolvedBy(day: Day, published: readonly Nomination[], registry: Registry): Promise<Set<string>> {
  const units = await registry.organizations(published.map(({ organizationId }) => organizationId));
  return new Set([...units.values()].flatMap(({ id, to }) => (to !== null && to <= day ? [id] : [])));
}

builder.mutationField('decideAwards', (t) =>
  t.field({
    description:
      'Turns everything published into awards with numbered certificates, after the objection window; a unit dissolved by then is REJECTED. For the department and the chair.',
    authScopes: { signedIn: true },
    type: DecisionType,
    errors: { types: [ObjectionWindowOpen, NotInThisPhase] },
    args: { input: t.arg({ type: DecideAwardsInput, description: 'The decision.' }) },
    resolve: (_root, args, { rounds, nominations, awards, registry, actor, work }) => {
      const { roundId, expectedVersion, ...decide } = parseInput(input, args.input);
      const run = async (): Promise<Decision> => {
        const decisionId = work.newId('dec');
        await rounds.change(roundId, expectedVersion, async (round, tx) => {
          const published = await nominations.published(tx, round.id);
          const given = {
            ...decide,
            decisionId,
            newAwardId: () => work.newId('awd'),
            numbered: await awards.numbered(tx, round.id),
            dissolved: await dissolvedBy(decide.decidedOn, published, registry),
          };
          const { decision, awards: decided, rejected } = decideAwards(round, published, given, actor);
          await awards.add(tx, decision, decided);
          await nominations.advance(
            tx,
            decided.map(({ nominationId }) => nominationId),
            'DECIDED',
          );
          await nominations.advance(tx, rejected, 'REJECTED');
          await work.announce(
            tx,
            decided.map((award) => announced(award, round.movementId)),
          );
          return [{ type: 'PhaseReached', phase: 'DECIDED' }];
        });
        return (await awards.findDecision(decisionId))!;
      };
      return once(
        work,
        'decideAwards',
        args.input,
        () => work.transaction(run),
        async (made) => (await awards.findDecision(made))!,
      );
    },
  }),
);
