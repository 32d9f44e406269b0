import { roles } from '@twinning/domain/actor';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import type { HeldRight } from '../membership/membership.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PersonType } from '../person/person.graphql.ts';
import type { Account } from './account.ts';

export const RoleType = builder.enumType('Role', {
  description: 'What an account may do at an organization.',
  values: roles,
});

export const MembershipType = builder.objectRef<HeldRight>('Membership').implement({
  ...everyone,
  noted: { as: 'members', of: ({ accountId }) => ({ id: accountId }) },
  description: 'A role at an organization for a term: what an account may do follows from these alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `mbs_…`.' }),
    role: t.expose('role', { type: RoleType, description: 'What the account may do there.' }),
    organization: t.field({
      type: OrganizationType,
      description: 'Where.',
      resolve: async ({ organizationId }, _args, { organizations }) => (await organizations.find(organizationId))!,
    }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'First day after the last; null while it lasts.' }),
  }),
});

export const AccountType = builder.objectRef<Account>('Account').implement({
  ...everyone,
  noted: 'account',
  description: 'Who may sign in. Shown to its owner, to the department and to auditors.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `acc_…`.' }),
    email: t.exposeString('email', { nullable: true, description: 'The address to sign in with, if there is one.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'The telephone number to sign in with, `+84…`, if there is one.',
    }),
    name: t.exposeString('name', { description: 'Name of the person.' }),
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person it stands for.',
      resolve: (account, _args, { people }) => people.behind(account),
    }),
    memberships: t.field({
      type: [MembershipType],
      description: 'Every right it holds or ever held, the oldest first; compare the days.',
      resolve: ({ id, personId, name, memberships }) =>
        memberships.map((right) => ({
          grantedBy: null,
          appointmentId: null,
          delegationId: null,
          ...right,
          accountId: id,
          personId,
          name,
        })),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    ...everyone,
    type: AccountType,
    nullable: true,
    description: 'The signed-in account; null when nobody is signed in.',
    resolve: (_, _args, { accounts, actor }) => (actor.accountId === null ? null : accounts.find(actor.accountId)),
  }),
);
