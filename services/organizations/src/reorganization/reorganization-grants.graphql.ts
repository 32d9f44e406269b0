import { defineConnection } from '@twinning/subgraph/connection';
import { RoleType } from '../account/account.graphql.ts';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { HeldMove } from './move-grants.ts';
import { grantBases, type Taker } from './move-grants.ts';
import { FoundingType, ReorganizationType } from './reorganization.graphql.ts';
import type { Founding } from './reorganization.ts';

type ShownGrant = HeldMove & { founded: readonly Founding[] };

/** Rights are shown to those who may change them and to auditors; the list is empty for anybody else. */
const office = { authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'AUDITOR'] } } as const;

const GrantBasisType = builder.enumType('ReorganizationGrantBasis', {
  description:
    'Why a right goes where it goes: to the only successor in the same capacity (SUCCESSOR), as the department decided (DECISION), nowhere because nobody takes over in any capacity (ENDS), or nowhere because several take over and nobody has decided (OPEN).',
  values: grantBases,
});

type Choice = Taker & Pick<ShownGrant, 'founded'>;

const ChoiceType = builder.objectRef<Choice>('ReorganizationGrantChoice').implement({
  ...office,
  description: 'A body to which a right may go, and what it is there.',
  fields: (t) => ({
    organizationId: t.exposeID('organizationId', {
      description: 'TypeID `org_…`, also of a body that the decree founds.',
    }),
    name: t.string({
      description: 'Its name.',
      resolve: async ({ organizationId, founded }, _args, { organizations }) => {
        const founding = founded.find(({ id }) => id === organizationId);
        if (founding) return founding.name;
        const [name] = (await organizations.facts.names(organizationId)).slice(-1);
        return name?.value ?? organizationId;
      },
    }),
    role: t.expose('role', { type: RoleType, description: 'What the account may do there.' }),
  }),
});

const GrantType = builder.objectRef<ShownGrant>('ReorganizationGrant').implement({
  ...office,
  noted: { as: 'members', of: ({ accountId }) => ({ id: accountId }) },
  description: 'A right of an account, or of an office’s system, at a source, and what becomes of it.',
  fields: (t) => ({
    membershipId: t.exposeID('membershipId', { description: 'TypeID `mbs_…` of the right.' }),
    accountId: t.exposeID('accountId', {
      description: 'TypeID `acc_…` of the account, `cli_…` of an office’s system.',
    }),
    name: t.exposeString('name', { description: 'Name of the person or of the system.' }),
    role: t.expose('role', { type: RoleType, description: 'What the account may do there.' }),
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The source at which it holds.',
      resolve: ({ organizationId }, _args, { organizations }) => organizations.find(organizationId),
    }),
    successor: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Where it is granted instead; null when it only ends, or the body is not in the register yet.',
      resolve: ({ successorId }, _args, { organizations }) =>
        successorId === null ? null : organizations.find(successorId),
    }),
    successorFounding: t.field({
      type: FoundingType,
      nullable: true,
      description: 'Where it is granted instead, when the same decree founds that body.',
      resolve: ({ successorId, founded }) => founded.find(({ id }) => id === successorId) ?? null,
    }),
    successorRole: t.expose('successorRole', {
      type: RoleType,
      nullable: true,
      description: 'What the account may do there; null when the right only ends.',
    }),
    basis: t.expose('basis', { type: GrantBasisType, description: 'Why it goes there, or nowhere.' }),
    choices: t.field({
      type: [ChoiceType],
      description: 'Where the department may let it go; of an applied decree, bodies that are there today or later.',
      resolve: ({ takers, founded }) => takers.map((taker) => ({ ...taker, founded })),
    }),
  }),
});

const GrantConnection = defineConnection(builder, 'ReorganizationGrant', GrantType, house.PageInfoType);

builder.objectField(ReorganizationType, 'openGrants', (t) =>
  t.int({
    ...office,
    description:
      'How many rights end although somebody could take them over: several successors, and nobody has decided. For the department and auditors.',
    resolve: (entry, _args, { reorganizations }) => reorganizations.openGrants(entry),
  }),
);

builder.objectField(ReorganizationType, 'grants', (t) =>
  t.field({
    ...office,
    type: GrantConnection,
    args: { ...paging },
    description:
      'Rights at bodies that it ends, those of which nobody has decided first, and where they go. For the department and auditors.',
    resolve: async (entry, page, { reorganizations }) => {
      const grants = await reorganizations.grants(entry, page);
      const { founded } = entry;
      return { ...grants, edges: grants.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, founded } })) };
    },
  }),
);
