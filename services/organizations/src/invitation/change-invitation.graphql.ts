import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { InvitationType, IssuedInvitationType } from './invitation.graphql.ts';
import { NoMailServer } from './invite-member.ts';
import { InvitationClosed, renewInvitation, withdrawInvitation } from './renew-invitation.ts';

const sameKey = 'The same key and input again answer the first result.';

const WithdrawInvitationInput = builder.inputType('WithdrawInvitationInput', {
  description: 'An offer to take back.',
  fields: (t) => ({
    invitationId: t.id({ description: 'Which one.' }),
    idempotencyKey: t.string({ required: false, description: sameKey }),
  }),
});

const RenewInvitationInput = builder.inputType('RenewInvitationInput', {
  description: 'An offer to make anew.',
  fields: (t) => ({
    invitationId: t.id({ description: 'Which one.' }),
    print: t.boolean({ description: 'Whether a code is printed in place of a letter.' }),
    idempotencyKey: t.string({ required: false, description: sameKey }),
  }),
});

const which = { invitationId: z.string().max(60), idempotencyKey: z.string().max(200).nullish() };
const toWithdraw = z.object(which);
const toRenew = z.object({ ...which, print: z.boolean() });

builder.mutationField('withdrawInvitation', (t) =>
  t.field({
    ...signedIn,
    description: 'Takes an invitation back before it is accepted: its link or code is dead at once.',
    type: InvitationType,
    errors: { types: [InvitationClosed] },
    args: { input: t.arg({ type: WithdrawInvitationInput, description: 'Which one.' }) },
    resolve: (_, args, { invitations, actor, now, work }) => {
      const { invitationId } = parseInput(toWithdraw, args.input);
      return once(
        work,
        'withdrawInvitation',
        args.input,
        async () => {
          const decide = (...[invitation, place]: Parameters<Parameters<typeof invitations.change>[1]>) =>
            withdrawInvitation(invitation, place, actor, now());
          return (await invitations.change(invitationId, decide, false)).invitation;
        },
        invitations.find,
      );
    },
  }),
);

builder.mutationField('renewInvitation', (t) =>
  t.field({
    ...signedIn,
    description: 'Gives an open or expired invitation a new link or code and new days; the one before is dead at once.',
    type: IssuedInvitationType,
    errors: { types: [InvitationClosed, NoMailServer] },
    args: { input: t.arg({ type: RenewInvitationInput, description: 'Which one, and how.' }) },
    resolve: (_, args, { invitations, mail, actor, now, work }) => {
      const { invitationId, print } = parseInput(toRenew, args.input);
      return once(
        work,
        'renewInvitation',
        args.input,
        () =>
          invitations.change(
            invitationId,
            (invitation, place) => renewInvitation(invitation, { print, mail: mail.available }, place, actor, now()),
            true,
          ),
        invitations.issued,
      );
    },
  }),
);
