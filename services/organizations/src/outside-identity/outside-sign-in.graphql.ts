import { TooManyAttempts } from '../account/guess.ts';
import { SecondFactorNeeded } from '../account/second-step.ts';
import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { SecondFactorDemanded } from '../second-factor/demanded-factor.ts';
import { openedSession, SessionType } from '../session/opened-session.graphql.ts';
import { beginAtIssuer, finishAtIssuer } from './at-outside-issuer.graphql.ts';
import { answerInput, OutsideSignInType } from './outside-identity.graphql.ts';
import { NoAccountBound, NoOutsideIssuer, OutsideIssuerSilent, OutsideSignInFailed } from './outside-identity.ts';

const BeginOutsideSignInInput = builder.inputType('BeginOutsideSignInInput', {
  description: 'Nothing needs to be said. Each time begins a sign-in of its own.',
  fields: (t) => ({
    idempotencyKey: t.string({
      required: false,
      description: 'Accepted as everywhere; a ticket is never given twice.',
    }),
  }),
});

const FinishOutsideSignInInput = answerInput('FinishOutsideSignInInput');

builder.mutationField('beginOutsideSignIn', (t) =>
  t.field({
    ...everyone,
    description:
      'Begins a sign-in at the outside issuer: where to send the browser, and the ticket it must keep. A hundred that were never finished from one address in fifteen minutes, and no more.',
    type: OutsideSignInType,
    errors: { types: [NoOutsideIssuer, OutsideIssuerSilent, TooManyAttempts] },
    args: { input: t.arg({ type: BeginOutsideSignInInput, description: 'Nothing.' }) },
    resolve: (_, _args, context) => beginAtIssuer(context, null),
  }),
);

builder.mutationField('finishOutsideSignIn', (t) =>
  t.field({
    ...everyone,
    description:
      'Signs in whom the outside issuer vouches for, by issuer and subject alone. Each answer opens at most one session. A second factor is asked for here as after a password, unless the issuer says that it asked for one.',
    type: SessionType,
    errors: {
      types: [
        NoOutsideIssuer,
        OutsideIssuerSilent,
        OutsideSignInFailed,
        NoAccountBound,
        SecondFactorNeeded,
        SecondFactorDemanded,
      ],
    },
    args: { input: t.arg({ type: FinishOutsideSignInInput, description: 'What the browser brought back.' }) },
    resolve: async (_, { input }, context) => {
      const vouched = await finishAtIssuer(context, input, null);
      const accountId = await context.outsideIdentities.opens(vouched);
      if (accountId === null || !(await context.accounts.signedIn(accountId))) throw new NoAccountBound();
      const now = context.now();
      if (vouched.withSecondFactor) return openedSession(context, accountId, { secondFactorAt: now, vouched: true });
      if (await context.secondFactors.of(accountId))
        throw new SecondFactorNeeded(await context.tickets.issue(accountId, now));
      return openedSession(context, accountId);
    },
  }),
);
