import { AccountType } from '../account/account.graphql.ts';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import type { RunningSession } from '../identity/identity-port.ts';
import { SecondFactorType } from '../second-factor/second-factor.graphql.ts';
import { deviceOf } from './device.ts';

export const RunningSessionType = builder.objectRef<RunningSession>('RunningSession').implement({
  ...everyone,
  description: 'A place where somebody is signed in. Shown to its owner alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `ses_…`; for `endSession`. It opens nothing.' }),
    device: t.string({
      nullable: true,
      description:
        'Browser and machine, e.g. `Chrome, Android`, as the browser called itself; null when it did not say.',
      resolve: ({ userAgent }) => deviceOf(userAgent),
    }),
    address: t.exposeString('address', { nullable: true, description: 'The network address it was opened from.' }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When somebody signed in.' }),
    usedAt: t.expose('usedAt', { type: 'DateTime', description: 'When it was last used, to the minute.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends, however busy.' }),
    withSecondFactor: t.boolean({
      description: 'Whether the second factor was shown.',
      resolve: ({ secondFactorAt }) => secondFactorAt !== null,
    }),
    bySupport: t.boolean({
      description: 'Whether support looks through it, as the owner has agreed.',
      resolve: ({ viewedBy }) => viewedBy !== null,
    }),
    isThisOne: t.boolean({
      description: 'Whether the request comes with it.',
      resolve: ({ id }, _args, { sessionId }) => id === sessionId,
    }),
    renewBy: t.expose('renewBy', {
      type: 'DateTime',
      nullable: true,
      description:
        'Until when it ends unless `renewSession` gives it a fresh token: the rights of the account have changed since it was opened.',
    }),
  }),
});

builder.objectFields(AccountType, (t) => ({
  sessions: t.field({
    ...everyone,
    type: [RunningSessionType],
    nullable: true,
    description: 'Where its owner is signed in, the last used first, at most a hundred. Null for anybody else.',
    resolve: ({ id }, _args, { identity, actor, now }) =>
      id === actor.accountId && actor.viewedBy === undefined ? identity.sessions(id, now()) : null,
  }),
  secondFactor: t.field({
    ...everyone,
    type: SecondFactorType,
    nullable: true,
    description: 'Its second factor, for its owner. Null for anybody else, and where there is none.',
    resolve: ({ id }, _args, { secondFactors, actor }) =>
      id === actor.accountId && actor.viewedBy === undefined ? secondFactors.of(id) : null,
  }),
}));
