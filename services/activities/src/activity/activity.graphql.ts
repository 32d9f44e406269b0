import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { builder, house, signedIn } from '../builder.ts';
import type { Context } from '../context.ts';
import { EvidenceConnection } from '../evidence/evidence.graphql.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { JointPlanItemType } from '../plan/joint-plan-item.graphql.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { statusOn } from './activity.ts';
import { ActivityKindType, ActivityModeType, ActivityStatusType } from './enums.graphql.ts';
import { ActivityParticipationType, CountDisputeType } from './participation.graphql.ts';

export const ActivityType = builder.objectRef<ListedActivity>('Activity').implement({
  ...entity<Context>(({ id }, { activities }) => activities.find(id)),
  ...signedIn,
  description:
    'Something twins do together. Confirmed ones are open to everybody signed in; others to those who take part, their superiors past and present, the department, auditors and award committees. What may not be seen answers as if it were not there.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `act_…`.' }),
    kind: t.expose('kind', { type: ActivityKindType, description: 'What was done.' }),
    theme: t.exposeString('theme', { description: 'Its theme, as recorded.' }),
    aliases: t.field({
      type: ['String'],
      description: 'Other forms in which papers cite the theme.',
      resolve: ({ aliases }) => aliases,
    }),
    description: t.exposeString('description', { nullable: true, description: 'More about it.' }),
    mode: t.expose('mode', { type: ActivityModeType, description: 'How people met.' }),
    status: t.field({
      type: ActivityStatusType,
      description: 'Where it stands today.',
      resolve: (activity, _args, { today }) => statusOn(activity, today),
    }),
    heldOn: t.expose('heldOn', {
      type: house.PartialDateType,
      description: 'The day held, or planned, as far as it is known.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where.' }),
    organizer: t.field({
      type: OrganizationType,
      description: 'Whose word the record is; figures by unit belong to its unit, so that an activity counts once.',
      resolve: ({ organizerId }) => organization(organizerId),
    }),
    partnership: t.field({
      type: PartnershipType,
      nullable: true,
      description: 'The twinning it belongs to; null for one of the whole movement.',
      resolve: ({ partnershipId }) => (partnershipId ? { id: partnershipId } : null),
    }),
    planItems: t.field({
      type: [JointPlanItemType],
      description: 'Items of the joint plan that it serves.',
      resolve: ({ planItemIds }) => planItemIds.map((id) => ({ id })),
    }),
    participation: t.field({
      type: [ActivityParticipationType],
      description: 'Who took part, with counts as the organizer recorded them.',
      resolve: ({ id }, _args, { activities }) => activities.participationOf(id),
    }),
    disputes: t.field({
      type: [CountDisputeType],
      description: 'Counts that twins gave instead, settled ones included.',
      resolve: ({ id }, _args, { activities }) => activities.disputesOf(id),
    }),
    evidence: t.field({
      type: EvidenceConnection,
      description: 'Photos and links that the caller may see, the oldest first.',
      args: {
        first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
        after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
      },
      resolve: ({ id }, args, { evidence }) => evidence.pageOf(id, args),
    }),
    movement: t.field({
      type: MovementType,
      description: 'The movement it belongs to.',
      resolve: ({ movementId }) => ({ id: movementId }),
    }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was called off.' }),
    provenance: t.field({
      type: [house.ProvenanceType],
      description: 'Which of its facts are inferred or generated, and on what ground.',
      resolve: ({ provenance }) => provenance,
    }),
    generated: t.exposeBoolean('generated', {
      description: 'Made up for the demonstration: no paper stands behind it.',
    }),
    recordedAt: t.expose('recordedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was recorded; null while it is planned, or where the papers do not tell.',
    }),
    version: t.exposeInt('version', { description: 'Grows with each change; give it as `expectedVersion`.' }),
  }),
});

export const ActivityConnection = defineConnection(builder, 'Activity', ActivityType, house.PageInfoType);
