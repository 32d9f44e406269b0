import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { presentAt } from '../meeting/meeting.ts';
import { AwardPolicyType } from '../policy/award-policy.graphql.ts';
import { needed } from '../policy/award-policy.ts';
import { MovementType } from '../references/organization.graphql.ts';
import type { AwardPhase, AwardRound } from './award-round.ts';
import { AwardCategoryType } from './category.graphql.ts';
import { CommitteeSeatType, QuorumType } from './committee.graphql.ts';
import { seatedOn } from './committee.ts';

const everyone = { authScopes: { everyone: true } } as const;

const AwardPhaseType = builder.enumType('AwardPhase', {
  description:
    'How far a round has come. A round opens in NOMINATION, in which eligibility is assessed, too; DRAFT, ASSESSMENT and CLOSED are kept for rounds prepared, assessed and filed in steps of their own.',
  values: [
    'DRAFT',
    'NOMINATION',
    'ASSESSMENT',
    'SCORING',
    'SHORTLISTING',
    'DELIBERATION',
    'PUBLICATION',
    'DECIDED',
    'CLOSED',
  ] as const satisfies readonly AwardPhase[],
});

const AwardCommitteeType = builder.objectRef<AwardRound>('AwardCommittee').implement({
  ...everyone,
  description: 'Who judges in a round.',
  fields: (t) => ({
    seats: t.field({
      type: [CommitteeSeatType],
      description: 'Its seats, past and present: chair, secretary, members.',
      resolve: ({ seats }) => [...seats],
    }),
    quorum: t.field({
      type: QuorumType,
      description: 'Of the seats held today, as the policy of the round asks.',
      resolve: async (round, _args, { policies, meetings, today }) => {
        const policy = (await policies.find(round.policyCode))!;
        const [last] = await meetings.ofRound(round.id);
        return {
          required: needed(policy.quorum, seatedOn(round, today).length),
          present: last ? presentAt(last) : null,
        };
      },
    }),
  }),
});

export const AwardRoundType = builder.objectRef<AwardRound>('AwardRound').implement({
  ...entity<Context>(({ id }, { rounds }) => rounds.find(id)),
  ...everyone,
  description: 'An award round: categories, criteria, a committee, and nominations on their way to a decision.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `rnd_…`.' }),
    code: t.exposeString('code', { description: 'Stable name in links.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    phase: t.expose('phase', { type: AwardPhaseType, description: 'How far it has come.' }),
    openedOn: t.expose('openedOn', { type: 'Date', description: 'The day whose policy it keeps.' }),
    publishedUntil: t.expose('publishedUntil', {
      type: 'Date',
      nullable: true,
      description: 'First day after the objection window; null before publication.',
    }),
    demonstration: t.exposeBoolean('demonstration', { description: 'Whether it is made up for the demonstration.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
    movement: t.field({
      type: MovementType,
      description: 'What it rewards.',
      resolve: ({ movementId }) => ({ id: movementId }),
    }),
    policy: t.field({
      type: AwardPolicyType,
      description: 'The rules it is judged by, for ever.',
      resolve: async ({ policyCode }, _args, { policies }) => (await policies.find(policyCode))!,
    }),
    categories: t.expose('categories', { type: [AwardCategoryType], description: 'What can be won, in order.' }),
    category: t.field({
      type: AwardCategoryType,
      nullable: true,
      description: 'One of them by its code; null when there is none.',
      args: { code: t.arg.string({ description: 'Its code.' }) },
      resolve: ({ categories }, { code }) => categories.find((category) => category.code === code) ?? null,
    }),
    committee: t.field({
      authScopes: { signedIn: true },
      type: AwardCommitteeType,
      description: 'Who judges. For signed-in callers.',
      resolve: (round) => round,
    }),
  }),
});

const AwardRoundConnection = defineConnection(builder, 'AwardRound', AwardRoundType, house.PageInfoType);

builder.queryFields((t) => ({
  awardRound: t.field({
    ...everyone,
    type: AwardRoundType,
    nullable: true,
    description: 'A round by its code; null when there is none.',
    args: { code: t.arg.string({ description: 'Its code.' }) },
    resolve: (_root, { code }, { rounds }) => rounds.findByCode(code),
  }),
  awardRounds: t.field({
    ...everyone,
    type: AwardRoundConnection,
    description: 'Rounds, the youngest first.',
    args: {
      movement: t.arg.string({ required: false, description: 'Code or id of a movement; all when left out.' }),
      first: t.arg.int({ defaultValue: 20, description: 'Rows wanted, at most 100.' }),
      after: t.arg.string({ required: false, description: 'Cursor of the row before.' }),
    },
    resolve: (_root, { movement, ...page }, { rounds }) => rounds.findPage(movement ?? null, page),
  }),
}));
