import { builder } from '../builder.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import type { AwardCategory, Criterion } from '../round/award-round.ts';
import { AwardCategoryType, CriterionType } from '../round/category.graphql.ts';
import { deviation, mean } from './marks.ts';
import {
  type Inputs,
  type ScoringMethod,
  type StandingRow,
  scoringMethods,
  sensitivityOf,
  standingsBy,
} from './standings.ts';

const everyone = { authScopes: { everyone: true } } as const;

export const ScoringMethodType = builder.enumType('ScoringMethod', {
  description:
    "RAW_MEAN: mean of the judges' totals · MEDIAN: their middle · Z_SCORE: mean in units of each judge's spread · JUDGE_EFFECT: mean with each judge's strictness taken out by least squares · SCHULZE: nominees beaten when the judges' orders are compared in pairs.",
  values: scoringMethods,
});

const MethodSensitivityType = builder
  .objectRef<{ method: ScoringMethod; winnersInCommon: number }>('MethodSensitivity')
  .implement({
    ...everyone,
    description: 'How much the outcome depends on the method.',
    fields: (t) => ({
      method: t.expose('method', { type: ScoringMethodType, description: 'Another method.' }),
      winnersInCommon: t.exposeInt('winnersInCommon', {
        description: 'Winners (ranks within the quota) both methods have.',
      }),
    }),
  });

const StandingRowType = builder.objectRef<StandingRow>('StandingRow').implement({
  ...everyone,
  description: 'Where a nomination stands.',
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: 'From 1; equal totals share a rank.' }),
    tiedWith: t.exposeInt('tiedWith', { description: 'How many others have the same rank.' }),
    total: t.exposeFloat('total', { description: 'What the method makes of the scores, in its own unit.' }),
    belowMinimum: t.stringList({
      description: 'Codes of the criteria whose minimum it misses: it stands behind all that miss none.',
      resolve: ({ belowMinimum }) => [...belowMinimum],
    }),
    nomination: t.field({
      type: NominationType,
      description: 'The nomination.',
      resolve: async ({ nominee }, _args, { nominations }) => (await nominations.find(nominee))!,
    }),
  }),
});

const StandingsType = builder
  .objectRef<{ method: ScoringMethod; inputs: Inputs; category: AwardCategory }>('Standings')
  .implement({
    ...everyone,
    noted: { as: 'standings', of: ({ category, inputs }) => (inputs.sheets.length > 0 ? { id: category.id } : null) },
    description:
      'An order of the nominations of a category. A member gets no rows before all their own scores in it are handed in; chair, secretary and auditors get them at the latest when scoring is closed; nobody else does. Nominations hidden from the caller by a conflict of interest are left out of the calculation, not only of the rows.',
    fields: (t) => ({
      method: t.expose('method', { type: ScoringMethodType, description: 'How it was worked out.' }),
      inputsHash: t.string({
        description: 'SHA-256 of the scores and criteria it was worked out from: equal hashes, equal standings.',
        resolve: ({ inputs }, _args, { sheets }) => sheets.digestOf(inputs),
      }),
      computedAt: t.field({
        type: 'DateTime',
        description: 'When it was worked out.',
        resolve: (_standings, _args, { now }) => now(),
      }),
      rows: t.field({
        type: [StandingRowType],
        description: 'The nominations in order.',
        resolve: ({ method, inputs }) => standingsBy(method, inputs),
      }),
      sensitivity: t.field({
        type: [MethodSensitivityType],
        description: 'The same with each other method; all 0 while there are no rows.',
        resolve: ({ method, inputs }) => sensitivityOf(method, inputs),
      }),
    }),
  });

builder.objectField(AwardCategoryType, 'standings', (t) =>
  t.field({
    authScopes: { signedIn: true },
    type: StandingsType,
    description: 'The nominations in order, by a method.',
    args: { method: t.arg({ type: ScoringMethodType, description: 'How to work it out.' }) },
    resolve: async (category, { method }, { sheets, rounds }) => {
      const round = (await rounds.find(category.roundId))!;
      return { method, category, inputs: await sheets.inputsOf(category, round) };
    },
  }),
);

type CriterionScore = { criterion: Criterion; values: readonly number[] };

const CriterionScoreType = builder.objectRef<CriterionScore>('CriterionScore').implement({
  ...everyone,
  description: 'What the judges gave for one criterion, from 0 to 100.',
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionType, description: 'The criterion.' }),
    judges: t.int({ description: 'Judges whose scores count.', resolve: ({ values }) => values.length }),
    mean: t.float({ nullable: true, description: 'Mean of their values.', resolve: ({ values }) => mean(values) }),
    spread: t.float({
      nullable: true,
      description: 'Standard deviation of their values.',
      resolve: ({ values }) => deviation(values),
    }),
  }),
});

const OwnScoreType = builder.objectRef<{ criterion: Criterion; value: number }>('OwnScore').implement({
  ...everyone,
  description: "The caller's own value for one criterion.",
  fields: (t) => ({
    criterion: t.expose('criterion', { type: CriterionType, description: 'The criterion.' }),
    value: t.exposeFloat('value', { description: 'From 0 to 100.' }),
  }),
});

builder.objectFields(NominationType, (t) => ({
  scores: t.field({
    noted: 'scores',
    type: [CriterionScoreType],
    description:
      'Means of the judges. Empty before the caller handed in their own scores of this nomination; for chair, secretary and auditors empty at most until scoring is closed; always empty for others.',
    resolve: async ({ id, roundId, categoryId }, _args, { sheets, rounds }): Promise<CriterionScore[]> => {
      const round = (await rounds.find(roundId))!;
      const counting = await sheets.ofNomination(id, round);
      const criteria = round.categories.find((category) => category.id === categoryId)?.criteria ?? [];
      return counting.length === 0
        ? []
        : criteria.map((criterion) => ({ criterion, values: counting.map(({ values }) => values[criterion.id] ?? 0) }));
    },
  }),
  ownScores: t.field({
    noted: { as: 'ownScores', of: ({ id }) => ({ id, own: true }) },
    type: [OwnScoreType],
    description: 'What the caller handed in; empty before.',
    resolve: async ({ id, roundId, categoryId }, _args, { sheets, rounds }) => {
      const own = await sheets.own(id, roundId);
      const criteria =
        (await rounds.find(roundId))!.categories.find((category) => category.id === categoryId)?.criteria ?? [];
      return own ? criteria.map((criterion) => ({ criterion, value: own[criterion.id] ?? 0 })) : [];
    },
  }),
}));
