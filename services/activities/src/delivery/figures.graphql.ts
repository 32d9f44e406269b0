import { builder, everyone } from '../builder.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import type { DeliveryRemainder, Totals, UnitDelivery } from './delivery.ts';
import type { FunnelStep } from './funnel.repository.ts';

const ActivityTallyType = builder.objectRef<Totals>('ActivityTally').implement({
  ...everyone,
  description: 'Activities held and recorded by a day.',
  fields: (t) => ({
    recorded: t.exposeInt('recorded', { description: 'All of them.' }),
    confirmed: t.exposeInt('confirmed', { description: 'Of these, confirmed by all twins by then.' }),
    disputed: t.exposeInt('disputed', { description: 'Of these, with a count in dispute on that day.' }),
  }),
});

const ReportTallyType = builder.objectRef<Totals>('ReportTally').implement({
  ...everyone,
  description: 'Reports owed for periods that had begun by a day.',
  fields: (t) => ({
    due: t.exposeInt('due', { description: 'All that are owed, waived ones left out.' }),
    submitted: t.exposeInt('submitted', { description: 'Of these, submitted by then.' }),
    onTime: t.exposeInt('onTime', { description: 'Of these, first submitted in time.' }),
    accepted: t.exposeInt('accepted', { description: 'Of these, accepted by every recipient by then.' }),
  }),
});

const FunnelStageType = builder.enumType('FunnelStage', {
  description: 'How far an organization has come in a movement.',
  values: {
    PAIRED: { description: 'Party of a partnership that was proposed, and neither declined nor lapsed.' },
    SIGNED: { description: 'Its memorandum is signed.' },
    PLANNED: { description: 'A joint plan is agreed.' },
    ACTED: { description: 'It took part in a recorded activity.' },
    CONFIRMED: { description: 'In one that the twins confirmed.' },
    REPORTED: { description: 'It submitted a report.' },
    RECOGNIZED: { description: 'It, or one of its people, was given an award.' },
  } as const,
});

export const FunnelStepType = builder.objectRef<FunnelStep>('FunnelStep').implement({
  ...everyone,
  description: 'One stage.',
  fields: (t) => ({
    stage: t.expose('stage', { type: FunnelStageType, description: 'Which.' }),
    organizations: t.exposeInt('organizations', { description: 'Distinct organizations that came this far.' }),
  }),
});

const UnitReportTallyType = builder.objectRef<DeliveryRemainder>('UnitReportTally').implement({
  ...everyone,
  description: 'Reports owed by the organizations of a unit, or by those of none.',
  fields: (t) => ({
    due: t.exposeInt('due', { description: 'All that are owed, waived ones left out.' }),
    onTime: t.exposeInt('onTime', { description: 'Of these, first submitted in time.' }),
  }),
});

const DeliveryRemainderType = builder.objectRef<DeliveryRemainder>('DeliveryRemainder').implement({
  ...everyone,
  description:
    'What falls to no single unit of the map: the unit is gone, is not decided, is one of several, or stands above the map.',
  fields: (t) => ({
    thematicSessions: t.exposeInt('thematicSessions', { description: 'Thematic sessions of such organizers.' }),
    reports: t.field({
      type: UnitReportTallyType,
      description: 'Reports of such organizations; with those of the units they are all.',
      resolve: (remainder) => remainder,
    }),
  }),
});

export const TalliesOf = { ActivityTallyType, ReportTallyType, DeliveryRemainderType };

export const UnitDeliveryType = builder.objectRef<UnitDelivery>('UnitDelivery').implement({
  ...everyone,
  description: 'What was done under one unit.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The unit.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    thematicSessions: t.exposeInt('thematicSessions', { description: 'Thematic sessions of organizers of the unit.' }),
    reports: t.field({ type: UnitReportTallyType, description: 'Their reports.', resolve: (unit) => unit }),
  }),
});
