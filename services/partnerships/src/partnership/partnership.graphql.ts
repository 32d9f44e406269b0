import { entity } from '@twinning/subgraph/entity';
import { builder, everyone, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { CommitmentType } from '../memorandum/commitment.graphql.ts';
import { MemorandumType } from '../memorandum/memorandum.graphql.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { CitedPeriodType } from '../organization/cited-period.graphql.ts';
import { JointPlanType } from '../plan/joint-plan.graphql.ts';
import type { Partnership } from './partnership.ts';
import { PartnershipLevelType, PartnershipStatusType } from './partnership-enums.graphql.ts';
import { PartyType, SupervisorConsentType } from './party.graphql.ts';
import { SteeringCommitteeType } from './steering-committee.graphql.ts';

export const PartnershipType = builder.objectRef<Partnership>('Partnership').implement({
  ...entity<Context>(({ id }, { partnerships }) => partnerships.find(id)),
  ...everyone,
  description:
    'Two or more organizations twinned. Once signed it is shared by all who are signed in; before that it is visible to its parties, their supervisors, the department and auditors only.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `pts_…`.' }),
    movement: t.field({
      type: MovementType,
      description: 'The movement it belongs to.',
      resolve: async ({ movementId }, _args, { movements }) => (await movements.find(movementId))!,
    }),
    title: t.exposeString('title', { description: 'Its title, usually the names of the parties.' }),
    level: t.expose('level', { type: PartnershipLevelType, description: 'Who twins with whom.' }),
    status: t.expose('status', { type: PartnershipStatusType, description: 'Where it stands in its life.' }),
    parties: t.field({
      type: [PartyType],
      description: 'Who is twinned, two or more.',
      resolve: ({ parties }) => [...parties],
    }),
    consents: t.field({
      type: [SupervisorConsentType],
      description: 'The consents owed to it; none on the level of districts, which the founding plan asked to twin.',
      resolve: ({ id, consents }) => consents.map((consent) => ({ ...consent, partnershipId: id })),
    }),
    memoranda: t.field({
      type: [MemorandumType],
      description: 'Its memoranda, the oldest first.',
      resolve: ({ id }, _args, { memoranda }) => memoranda.ofPartnership(id),
    }),
    plans: t.field({
      type: [JointPlanType],
      description: 'Its joint plans, the oldest first; a plan may precede the memorandum.',
      resolve: ({ id }, _args, { plans }) => plans.ofPartnership(id),
    }),
    commitments: t.field({
      type: [CommitmentType],
      description: 'What was promised in memoranda that came into force.',
      resolve: async ({ id }, _args, { memoranda }) =>
        (await memoranda.ofPartnership(id)).flatMap(({ status, commitments }) =>
          status === 'IN_FORCE' || status === 'ENDED' ? commitments.map((one) => ({ ...one, partnershipId: id })) : [],
        ),
    }),
    steeringCommittee: t.field({
      type: SteeringCommitteeType,
      nullable: true,
      description: 'The committee that steers it; null when none was set up.',
      resolve: ({ papers }) => papers.steeringCommittee,
    }),
    periodsCited: t.field({
      type: [CitedPeriodType],
      description: 'Its period as papers cite it, every wording.',
      resolve: ({ papers }) => [...papers.periodsCited],
    }),
    period: t.expose('period', { type: house.PeriodType, description: 'From when to when it holds.' }),
    proposedOn: t.expose('proposedOn', {
      type: 'Date',
      nullable: true,
      description: 'When it was proposed; null where no paper tells.',
    }),
    signedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when it is signed; null while it is not.',
      resolve: (partnership) => ('signedOn' in partnership ? partnership.signedOn : null),
    }),
    closedOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'When it ended, was declined or lapsed.',
      resolve: (partnership) => ('closedOn' in partnership ? partnership.closedOn : null),
    }),
    closingReason: t.field({
      type: 'String',
      nullable: true,
      description: 'Why it ended or was declined.',
      resolve: (partnership) => ('reason' in partnership ? partnership.reason : null),
    }),
    provenance: t.field({
      type: [house.ProvenanceType],
      description: 'Which of its facts are stated in papers, inferred or generated.',
      resolve: ({ papers }) => [...papers.provenance],
    }),
    generated: t.field({
      type: 'Boolean',
      description: 'Whether it was made up for demonstration; shown wherever it appears.',
      resolve: ({ papers }) => papers.generated,
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
  }),
});

builder.objectField(PartnershipType, 'parent', (t) =>
  t.field({
    type: PartnershipType,
    nullable: true,
    description: 'The partnership of the offices above the schools; null when there is none or it is not visible.',
    resolve: ({ parentId }, _args, { partnerships }) => (parentId === null ? null : partnerships.find(parentId)),
  }),
);
