import { defineConnection } from '@twinning/subgraph/connection';
import { MembershipType, RoleType } from '../account/account.graphql.ts';
import { AppointmentType } from '../appointment/appointment.graphql.ts';
import { asOf, paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { grantableRoles } from './may-grant.ts';
import type { Candidate } from './membership.ts';

const SourceType = builder.enumType('MembershipSource', {
  description:
    'Where a right comes from: granted by somebody (GRANTED), with a term of office (APPOINTMENT), or lent during an absence (DELEGATION).',
  values: ['GRANTED', 'APPOINTMENT', 'DELEGATION'] as const,
});

builder.objectFields(MembershipType, (t) => ({
  holderId: t.exposeID('accountId', { description: 'TypeID `acc_…` of the account, `cli_…` of an office’s system.' }),
  holderName: t.exposeString('name', { description: 'Name of the person or of the system.' }),
  source: t.field({
    type: SourceType,
    description: 'Where it comes from.',
    resolve: ({ appointmentId, delegationId }) =>
      delegationId !== null ? 'DELEGATION' : appointmentId !== null ? 'APPOINTMENT' : 'GRANTED',
  }),
  grantedBy: t.string({
    nullable: true,
    description: 'Name of whoever granted it; null when a rule or the first set-up did.',
    resolve: ({ grantedBy }, _args, { memberships }) => (grantedBy === null ? null : memberships.nameOf(grantedBy)),
  }),
  appointment: t.field({
    ...signedIn,
    type: AppointmentType,
    nullable: true,
    description: 'The term of office that it came with and ends with.',
    resolve: async ({ appointmentId, organizationId }, _args, { appointments }) =>
      appointmentId === null
        ? null
        : ((await appointments.ofOrganization(organizationId)).find(({ id }) => id === appointmentId) ?? null),
  }),
  mayEnd: t.boolean({
    description: 'Whether the caller may end it.',
    resolve: (right, _args, { memberships }) => memberships.mayEnd(right),
  }),
  mayRecover: t.boolean({
    description:
      'Whether the caller may open a way back into the account of its holder: `printResetCode`, `resetSecondFactor`.',
    resolve: ({ accountId }, _args, { memberships }) => memberships.mayRecover(accountId),
  }),
}));

const MembershipConnection = defineConnection(builder, 'Membership', MembershipType, house.PageInfoType);

export const CandidateType = builder.objectRef<Candidate>('MemberCandidate').implement({
  ...signedIn,
  noted: { as: 'members', of: ({ accountId }) => ({ id: accountId }) },
  description: 'Somebody with an account who is known at a body.',
  fields: (t) => ({
    accountId: t.exposeID('accountId', { description: 'TypeID `acc_…`.' }),
    personId: t.exposeID('personId', { description: 'TypeID `per_…` of the person.' }),
    name: t.exposeString('name', { description: 'Name of the person.' }),
  }),
});

builder.objectFields(OrganizationType, (t) => ({
  members: t.field({
    ...signedIn,
    type: MembershipConnection,
    nullable: true,
    args: { ...asOf, ...paging },
    description:
      'Who holds which right there on the day, by name. For those who grant rights there, the department and auditors; null for anybody else.',
    resolve: ({ id }, { asOf, ...page }, { memberships, today }) => memberships.page(id, asOf ?? today, page),
  }),
  grantableRoles: t.field({
    ...signedIn,
    type: [RoleType],
    description: 'The roles that the caller may grant there today; empty for most.',
    resolve: async ({ id }, _args, { memberships, actor }) => {
      const place = await memberships.place(id);
      return place ? grantableRoles(actor, place) : [];
    },
  }),
  memberCandidates: t.field({
    ...signedIn,
    type: [CandidateType],
    description:
      'People with an account who ever held a right or a position there, at most 200; empty for whoever may not see its members.',
    resolve: ({ id }, _args, { memberships }) => memberships.candidates(id),
  }),
}));
