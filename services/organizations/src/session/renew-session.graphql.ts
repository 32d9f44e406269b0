import { NotFound } from '@twinning/domain/refusal';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { SessionType } from './opened-session.graphql.ts';

builder.mutationField('renewSession', (t) =>
  t.field({
    ...signedIn,
    description:
      'Gives the session a fresh token with the same end; the one before serves requests under way for half a minute. Asked for when the rights of the account have changed.',
    type: SessionType,
    errors: {},
    resolve: async (_, _args, { identity, accounts, actor, sessionId, now }) => {
      const renewed = sessionId ? await identity.renew(actor.accountId!, sessionId, now()) : null;
      if (!renewed) throw new NotFound();
      return { ...renewed, account: (await accounts.signedIn(actor.accountId!))! };
    },
  }),
);
