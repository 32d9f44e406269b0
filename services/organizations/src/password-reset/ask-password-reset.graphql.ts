import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { askingFor, TooManyAttempts } from '../account/guess.ts';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';

const PasswordResetAskedType = builder.objectRef<{ at: Date }>('PasswordResetAsked').implement({
  ...everyone,
  description:
    'If an account has the login and an address, a letter with a link is on its way. The answer is the same when none has.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'When.' }) }),
});

const AskPasswordResetInput = builder.inputType('AskPasswordResetInput', {
  description: 'Whose password is forgotten.',
  fields: (t) => ({ login: t.string({ description: 'The e-mail address or telephone number one signs in with.' }) }),
});

builder.mutationField('askPasswordReset', (t) =>
  t.field({
    ...everyone,
    description:
      'Sends a link, good once and for 30 minutes, to the address of the account. Whoever has no address asks the head of the own unit, or the office above, for a printed code.',
    type: PasswordResetAskedType,
    errors: { types: [TooManyAttempts] },
    args: { input: t.arg({ type: AskPasswordResetInput, description: 'The login.' }) },
    resolve: async (_, args, { guesses, passwordResets, address, now }) => {
      const { login } = parseInput(z.object({ login: z.string().trim().min(1).max(200) }), args.input);
      await guesses.note(askingFor(login, address), now());
      await passwordResets.ask(login);
      return { at: now() };
    },
  }),
);
