import { NotFound } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { SignedOutType } from '../account/sign-out.graphql.ts';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { endSessions } from './end-sessions.graphql.ts';

const EndSessionInput = builder.inputType('EndSessionInput', {
  description: 'To end a session twice finds none the second time.',
  fields: (t) => ({ sessionId: t.id({ description: 'One of `viewer.sessions`.' }) }),
});

builder.mutationField('endSession', (t) =>
  t.field({
    ...signedIn,
    description: "Ends one of the caller's sessions, at once and for good.",
    type: SignedOutType,
    errors: {},
    args: { input: t.arg({ type: EndSessionInput, description: 'Which.' }) },
    resolve: async (_, args, context) => {
      const { sessionId } = parseInput(z.object({ sessionId: z.string().min(1).max(60) }), args.input);
      if ((await endSessions(context, sessionId)) === 0) throw new NotFound();
      return { at: context.now() };
    },
  }),
);

builder.mutationField('signOutEverywhere', (t) =>
  t.field({
    ...signedIn,
    description: "Ends every session of the caller's account, this one too, at once and for good.",
    type: SignedOutType,
    errors: {},
    resolve: async (_, _args, context) => {
      await endSessions(context, null);
      return { at: context.now() };
    },
  }),
);
