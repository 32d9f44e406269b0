import { NotFound } from '@twinning/domain/refusal';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { renewedSession, SessionType } from './opened-session.graphql.ts';

builder.mutationField('renewSession', (t) =>
  t.field({
    ...signedIn,
    description:
      'Gives the session a fresh token with the same end; the one before serves requests under way for half a minute. Asked for when the rights of the account have changed; not given to whoever has yet to set up the second factor that they ask for.',
    type: SessionType,
    errors: {},
    resolve: async (_, _args, context) => {
      const renewed = await renewedSession(context);
      if (!renewed) throw new NotFound();
      return renewed;
    },
  }),
);
