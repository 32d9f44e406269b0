import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { CodeSchemeType, OrganizationKindType } from '../organization/organization-enums.graphql.ts';
import { type Comparison, type Difference, differenceKinds, type TurningDay } from './comparison.ts';

const DifferenceKindType = builder.enumType('DifferenceKind', {
  description:
    'What is different about a body: it was not there on the first day, is gone on the second, or has another name, superior or code.',
  values: differenceKinds,
});

const DifferenceType = builder.objectRef<Difference>('Difference').implement({
  ...everyone,
  description: 'A body that is not on the second day what it was on the first.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DifferenceKindType, description: 'In what it is different.' }),
    organization: t.expose('entry', { type: OrganizationType, description: 'The body.' }),
    scheme: t.expose('scheme', { type: CodeSchemeType, nullable: true, description: 'Of a code: who gave it.' }),
    before: t.string({
      nullable: true,
      description: 'The name or code on the first day; null where it had none, and of any other difference.',
      resolve: ({ kind, before }) => (kind === 'MOVED' ? null : before),
    }),
    after: t.string({
      nullable: true,
      description: 'The name or code on the second day; null where it had none, and of any other difference.',
      resolve: ({ kind, after }) => (kind === 'MOVED' ? null : after),
    }),
    superiorBefore: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Of a move: the administrative superior on the first day; null when it had none.',
      resolve: ({ kind, before }, _args, { organizations }) =>
        kind === 'MOVED' && before ? organizations.find(before) : null,
    }),
    superiorAfter: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Of a move: the administrative superior on the second day; null when it had none.',
      resolve: ({ kind, after }, _args, { organizations }) =>
        kind === 'MOVED' && after ? organizations.find(after) : null,
    }),
  }),
});
const DifferenceConnectionType = defineConnection(builder, 'Difference', DifferenceType, house.PageInfoType);

const RegisterComparisonType = builder.objectRef<Comparison>('RegisterComparison').implement({
  ...everyone,
  description: 'The register on two days side by side. Only the days themselves count, not what came and went between.',
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', description: 'The second day.' }),
    count: t.int({
      description: 'How many rows `differences` has; of codes one for each scheme.',
      args: { kind: t.arg({ type: DifferenceKindType, description: 'In what they are different.' }) },
      resolve: (of, { kind }, { comparisons }) => comparisons.count(of, kind),
    }),
    differences: t.field({
      type: DifferenceConnectionType,
      description: 'The bodies that are different in one way, in the natural order of Vietnamese names.',
      args: { kind: t.arg({ type: DifferenceKindType, description: 'In what they are different.' }), ...paging },
      resolve: (of, { kind, ...page }, { comparisons }) => comparisons.page(of, kind, page),
    }),
  }),
});

const TurningDayType = builder.objectRef<TurningDay>('TurningDay').implement({
  ...everyone,
  description: 'A day on which the register became another.',
  fields: (t) => ({
    on: t.expose('on', { type: 'Date', description: 'The first day on which it was so.' }),
    bodies: t.exposeInt('bodies', {
      description: 'How many bodies began or ended that day, or got another name, code, superior or zone.',
    }),
  }),
});

builder.queryFields((t) => ({
  registerComparison: t.field({
    ...everyone,
    type: RegisterComparisonType,
    description: 'What is different in the register between two days.',
    args: {
      from: t.arg({ type: 'Date', description: 'The first day.' }),
      to: t.arg({ type: 'Date', description: 'The second day.' }),
      under: t.arg.id({
        required: false,
        description: 'Only this body and whatever stood under it, administratively, on either day.',
      }),
      kinds: t.arg({ type: [OrganizationKindType], required: false, description: 'Only bodies of these kinds.' }),
    },
    resolve: (_, { from, to, under, kinds }) => ({ from, to, under: under ?? null, kinds: kinds ?? null }),
  }),
  turningDays: t.field({
    ...everyone,
    type: [TurningDayType],
    description:
      'The days on which the register changed, the oldest first; of more than 200 those with the most bodies.',
    args: {
      until: t.arg({ type: 'Date', required: false, description: 'The last day that counts; today when left out.' }),
    },
    resolve: (_, { until }, { comparisons, today }) => comparisons.turningDays(until ?? today),
  }),
}));
