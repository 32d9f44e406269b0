import { builder, everyone } from '../builder.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import type { CountDispute, Participation } from './activity.ts';

export const ActivityParticipationType = builder.objectRef<Participation>('ActivityParticipation').implement({
  ...everyone,
  description: 'One organization in an activity.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'Who took part.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    teachers: t.exposeInt('teachers', { nullable: true, description: 'Teachers and staff; null when not counted.' }),
    pupils: t.exposeInt('pupils', { nullable: true, description: 'Pupils; null when not counted.' }),
    confirmedAt: t.expose('confirmedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it confirmed the record; always null for the organizer, whose own word it is.',
    }),
  }),
});

export const CountDisputeType = builder.objectRef<CountDispute>('CountDispute').implement({
  ...everyone,
  description: 'A count given by another party, shown beside the recorded one, never averaged.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'Who disputes.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    about: t.field({
      type: OrganizationType,
      description: 'Whose people are counted.',
      resolve: ({ aboutId }) => organization(aboutId),
    }),
    teachers: t.exposeInt('teachers', { nullable: true, description: 'Teachers by this count; null when undisputed.' }),
    pupils: t.exposeInt('pupils', { nullable: true, description: 'Pupils by this count; null when undisputed.' }),
    reason: t.exposeString('reason', { description: 'Why the counts differ.' }),
    raisedAt: t.expose('raisedAt', { type: 'DateTime', description: 'When it was raised.' }),
    resolvedAt: t.expose('resolvedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the organizer answered; null while it is open.',
    }),
  }),
});
