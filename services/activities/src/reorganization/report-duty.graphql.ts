import { defineConnection } from '@twinning/subgraph/connection';
import { builder, everyone, house, signedIn } from '../builder.ts';
import { ObligationType } from '../obligation/obligation.graphql.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import { ReorganizationType } from './reorganization.graphql.ts';
import type { ReportDuty } from './reorganization-lists.repository.ts';

const DutyStateType = builder.enumType('DutyState', {
  description: 'Where a duty of a body stands that a reorganisation dissolves.',
  values: {
    PROPOSED: { description: 'Will pass on when the reorganisation takes effect.' },
    PASSED_ON: { description: 'Passed on by the reorganisation, or left open by it.' },
    TAKEN_BACK: { description: 'Went back, for the reorganisation was undone.' },
    KEPT: { description: 'Stayed although the reorganisation was undone, for somebody had acted on it since.' },
  } as const,
});

const ReportDutyType = builder.objectRef<ReportDuty>('ReportDuty').implement({
  ...everyone,
  description: 'A report due to a body that a reorganisation dissolves, and to whom it is due instead.',
  fields: (t) => ({
    reorganization: t.field({
      type: ReorganizationType,
      nullable: true,
      description: 'Because of which reorganisation; null to those who may not know of one that was undone.',
      resolve: ({ reorganizationId }, _args, { reorganizationLists }) => reorganizationLists.find(reorganizationId),
    }),
    obligation: t.field({
      type: ObligationType,
      nullable: true,
      description: 'What is owed; null when the caller may not see it.',
      resolve: ({ obligationId }, _args, { obligations }) => obligations.find(obligationId),
    }),
    owedTo: t.field({
      type: OrganizationType,
      description: 'To whom it was due until then.',
      resolve: ({ fromId }) => organization(fromId),
    }),
    heirs: t.field({
      type: [OrganizationType],
      description:
        'To whom it is due instead: the superiors of the schools since; more than one when the twins of that office went different ways.',
      resolve: ({ heirs }) => heirs.filter(({ founded }) => founded).map(({ id }) => organization(id)),
    }),
    foundingIds: t.field({
      type: ['ID'],
      description: 'Those of them that the reorganisation is still to found, as ids among its `foundings`.',
      resolve: ({ heirs }) => heirs.filter(({ founded }) => !founded).map(({ id }) => id),
    }),
    open: t.exposeBoolean('open', {
      description: 'Whether nobody has decided for some school who answers for it: the report waits where it was due.',
    }),
    state: t.expose('state', { type: DutyStateType, description: 'Where it stands.' }),
    passedOnAt: t.expose('reroutedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it passed on; null while it has not.',
    }),
    takenBackAt: t.expose('takenBackAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it went back; null while it has not.',
    }),
  }),
});

const DutiesType = defineConnection(builder, 'ReportDuty', ReportDutyType, house.PageInfoType);

builder.objectField(ReorganizationType, 'obligations', (t) =>
  t.field({
    ...signedIn,
    type: DutiesType,
    description:
      'Reports due to a source and not submitted: before the day to whom they will be due, afterwards to whom they are, as far as the caller may see them; the last due first. Those of a draft are for the department and auditors.',
    args: {
      first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
      after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
    },
    resolve: ({ id }, page, { reorganizationLists }) => reorganizationLists.obligationsOf(id, page),
  }),
);

builder.objectField(ObligationType, 'reroutings', (t) =>
  t.field({
    type: [ReportDutyType],
    description:
      'The log of recipients that changed because a reorganisation dissolved the one before, the oldest first.',
    resolve: ({ id }, _args, { reorganizationLists }) => reorganizationLists.reroutingsOf(id),
  }),
);
