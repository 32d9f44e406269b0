import { GraphQLError } from 'graphql';
import { RoleType } from '../account/account.graphql.ts';
import { builder } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import type { LentRight } from './lent-rights.repository.ts';

const MOST = 100;

const LentRightType = builder.objectRef<LentRight>('LentRight').implement({
  ...onlyPeople,
  noted: { as: 'delegation', of: ({ id, accountId, fromAccountId }) => ({ id, own: [accountId, fromAccountId] }) },
  description: 'A right that an account held in place of somebody absent: for whom it acted, in an audit trail.',
  fields: (t) => ({
    accountId: t.exposeID('accountId', { description: 'TypeID `acc_…` of who acted.' }),
    role: t.field({ type: RoleType, description: 'The right.', resolve: ({ role }) => role as never }),
    organizationId: t.exposeID('organizationId', { description: 'TypeID `org_…` of where.' }),
    from: t.expose('from', { type: 'Date', description: 'First day.' }),
    to: t.expose('to', { type: 'Date', description: 'First day after the last.' }),
    lentById: t.exposeID('fromAccountId', { description: 'TypeID `acc_…` of the absent one.' }),
    lentBy: t.exposeString('lentBy', { nullable: true, description: 'Name of the absent one; null when erased.' }),
  }),
});

builder.queryField('lentRights', (t) =>
  t.field({
    ...onlyPeople,
    type: [LentRightType],
    nullable: true,
    description:
      'What was ever lent to some accounts, the oldest first. Null but for auditors and department administrators.',
    args: { accountIds: t.arg.idList({ description: `TypeIDs \`acc_…\` as a trail names them, at most ${MOST}.` }) },
    resolve: (_, { accountIds }, context) => {
      if (accountIds.length > MOST)
        throw new GraphQLError(`Ask for ${MOST} accounts at most.`, { extensions: { code: 'BAD_USER_INPUT' } });
      return context.lentRights.to(accountIds);
    },
  }),
);
