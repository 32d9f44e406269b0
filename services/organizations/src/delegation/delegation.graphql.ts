import { defineConnection } from '@twinning/subgraph/connection';
import { MembershipType, RoleType } from '../account/account.graphql.ts';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { CandidateType } from '../membership/membership.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { type Delegation, stateOn } from './delegation.ts';

const StateType = builder.enumType('DelegationState', {
  description: 'Whether a delegation is still to begin, holds today, or is over.',
  values: ['PLANNED', 'RUNNING', 'OVER'] as const,
});

export const DelegationType = builder.objectRef<Delegation>('Delegation').implement({
  ...signedIn,
  noted: { as: 'delegation', of: ({ id, fromAccountId, toAccountId }) => ({ id, own: [fromAccountId, toAccountId] }) },
  description:
    'A right lent to somebody of the same unit during an absence. Shown to both and to those who grant rights there.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `dlg_…`.' }),
    role: t.expose('role', { type: RoleType, description: 'What is lent.' }),
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Where.',
      resolve: ({ organizationId }, _args, { organizations }) => organizations.find(organizationId),
    }),
    fromName: t.exposeString('fromName', { description: 'Name of whoever is absent.' }),
    toName: t.exposeString('toName', { description: 'Name of whoever acts meanwhile.' }),
    mine: t.boolean({
      description: 'Whether the caller is the one who is absent.',
      resolve: ({ fromAccountId }, _args, { actor }) => fromAccountId === actor.accountId,
    }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', {
      type: 'Date',
      description: 'First day after the last; earlier than planned when it was ended.',
    }),
    reason: t.exposeString('reason', { description: 'Why.' }),
    state: t.field({
      type: StateType,
      description: 'Where it stands today.',
      resolve: (lent, _args, { today }) => stateOn(lent, today),
    }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was recorded.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When somebody ended it before its day; null otherwise.',
    }),
  }),
});

const DelegationConnection = defineConnection(builder, 'Delegation', DelegationType, house.PageInfoType);

builder.queryField('delegations', (t) =>
  t.field({
    ...signedIn,
    type: DelegationConnection,
    args: {
      organizationId: t.arg.id({
        required: false,
        description: 'Those at this body, for whoever grants rights there; those of one’s own when left out.',
      }),
      ...paging,
    },
    description: 'Rights lent during absences, the newest first.',
    resolve: (_, { organizationId, ...page }, { delegations }) => delegations.page(organizationId ?? null, page),
  }),
);

builder.objectField(MembershipType, 'deputies', (t) =>
  t.field({
    ...signedIn,
    type: [CandidateType],
    description: 'To whom its holder may lend it today: people of the same unit. Empty for anybody else.',
    resolve: (right, _args, { memberships }) => memberships.deputies(right),
  }),
);
