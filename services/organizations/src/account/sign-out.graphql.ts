import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { endSessions } from '../session/end-sessions.graphql.ts';

export const SignedOutType = builder.objectRef<{ at: Date }>('SignedOut').implement({
  ...everyone,
  description: 'The session is over.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'When.' }) }),
});

const SignOutInput = builder.inputType('SignOutInput', {
  description: 'Nothing needs to be said: the session is the one the request comes with.',
  fields: (t) => ({
    idempotencyKey: t.string({
      required: false,
      description: 'Accepted as everywhere; to sign out twice is the same.',
    }),
  }),
});

builder.mutationField('signOut', (t) =>
  t.field({
    ...signedIn,
    description:
      'Ends the session the request comes with, at once and for good; every session of the account when the gateway does not name one.',
    type: SignedOutType,
    errors: {},
    args: { input: t.arg({ type: SignOutInput, description: 'Nothing.' }) },
    resolve: async (_, _args, context) => {
      await endSessions(context, context.sessionId);
      return { at: context.now() };
    },
  }),
);
