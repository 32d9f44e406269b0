import { defineConnection } from '@twinning/subgraph/connection';
import { RoleType } from '../account/account.graphql.ts';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone, onlyPeople, signedIn } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { deliveries, deliveryOf, type Invitation, invitationStates, stateOf } from './invitation.ts';
import type { IssuedInvitation } from './invitation-secret.repository.ts';
import { AlreadyInvited, AlreadyMember, NoMailServer } from './invite-member.ts';
import { InvitationClosed } from './renew-invitation.ts';

house.refusal(NoMailServer, 'This installation sends no mail: print the invitation.');
house.refusal(AlreadyInvited, 'An open invitation asks the same person to the same role there.');
house.refusal(AlreadyMember, 'The person holds that role there on the first day already.');
house.refusal(InvitationClosed, 'The invitation was accepted or withdrawn.');

const InvitationStateType = builder.enumType('InvitationState', {
  description:
    'OPEN: its link or code works · ACCEPTED · WITHDRAWN by the office · EXPIRED: after 7 days, printed after 30.',
  values: invitationStates,
});

const DeliveryType = builder.enumType('InvitationDelivery', {
  description:
    'How far a letter has come: QUEUED to be sent · RETRYING: not handed over yet, tried again for four days · DELIVERED to the mail server of the address · REFUSED by it for good: the address is wrong · GIVEN_UP.',
  values: deliveries,
});

export const InvitationType = builder.objectRef<Invitation>('Invitation').implement({
  ...signedIn,
  noted: 'invitation',
  description: 'An offer of a right at a body. Its link or code is shown once and kept as a digest.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `inv_…`.' }),
    state: t.field({
      type: InvitationStateType,
      description: 'Where it stands at the instant of the request.',
      resolve: (invitation, _args, { now }) => stateOf(invitation, now()),
    }),
    organization: t.field({
      type: OrganizationType,
      description: 'Where the right is offered.',
      resolve: async ({ organizationId }, _args, { organizations }) => (await organizations.find(organizationId))!,
    }),
    role: t.expose('role', { type: RoleType, description: 'The role offered.' }),
    from: t.expose('from', {
      type: 'Date',
      description: 'First day of the right; the day of acceptance if that is later.',
    }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'First day after the last; null until further notice.',
    }),
    name: t.exposeString('name', { description: 'Name of the invited.' }),
    email: t.exposeString('email', { nullable: true, description: 'Where the letter goes.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'The telephone number to sign in with, `+84…`.' }),
    printed: t.exposeBoolean('printed', { description: 'Whether a code on paper opens it, not a link in a letter.' }),
    invitedAt: t.expose('invitedAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when its link or code works.' }),
    delivery: t.field({
      type: DeliveryType,
      nullable: true,
      description: 'How far its letter has come; null of a printed one, and 30 days after it was written.',
      resolve: async ({ id }, _args, { invitations, now }) => {
        const letter = await invitations.letterOf(id);
        return letter && deliveryOf(letter, now());
      },
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the letter was handed to the mail, or the code shown to be printed; null until then.',
    }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true, description: 'When it was accepted.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
  }),
});

export const IssuedInvitationType = builder.objectRef<IssuedInvitation>('IssuedInvitation').implement({
  ...signedIn,
  description: 'An invitation with what is shown once; asked again under the same key, code and link are null.',
  fields: (t) => ({
    invitation: t.expose('invitation', { type: InvitationType, description: 'The invitation.' }),
    code: t.exposeString('code', {
      nullable: true,
      description: 'The code to print, e.g. `K7QM-2XRD-9HTB-W4LC`; null when a letter carries the link.',
    }),
    link: t.exposeString('link', { nullable: true, description: 'Where the code is accepted; null when the code is.' }),
  }),
});

const InvitationConnectionType = defineConnection(builder, 'Invitation', InvitationType, house.PageInfoType);

builder.objectField(OrganizationType, 'invitations', (t) =>
  t.field({
    ...signedIn,
    type: InvitationConnectionType,
    nullable: true,
    description:
      'Whom it invites, the newest first. For those who grant rights there, the department and auditors; null for anybody else.',
    args: {
      state: t.arg({ type: InvitationStateType, required: false, description: 'Only those that stand so.' }),
      ...paging,
    },
    resolve: ({ id }, { state, ...page }, { invitations }) => invitations.page(id, state ?? null, page),
  }),
);

type Preview = { invitation: Invitation; unit: string };

const InvitationPreviewType = builder.objectRef<Preview>('InvitationPreview').implement({
  ...everyone,
  noted: { as: 'invitation', of: ({ invitation }) => ({ id: invitation.id }) },
  description: 'What the holder of a link or code is told before accepting.',
  fields: (t) => ({
    organizationName: t.exposeString('unit', { description: 'Name of the body that invites.' }),
    role: t.field({ type: RoleType, description: 'The role offered.', resolve: ({ invitation }) => invitation.role }),
    name: t.string({ description: 'Name of the invited.', resolve: ({ invitation }) => invitation.name }),
    needsLogin: t.boolean({
      description: 'Whether the invited must say with what number or address to sign in.',
      resolve: ({ invitation: { email, phone } }) => email === null && phone === null,
    }),
  }),
});

builder.queryField('invitationsDue', (t) =>
  t.field({
    ...onlyPeople,
    type: [InvitationType],
    description:
      'Invitations of the caller that nobody has answered and that expire within 3 days, or did in the last 30, the soonest first, at most 100; not those of somebody who was asked anew since. Renew or withdraw them.',
    resolve: (_, _args, { invitations }) => invitations.due(),
  }),
);

builder.queryField('invitesByMail', (t) =>
  t.boolean({
    ...signedIn,
    description: 'Whether letters leave this installation; where none do, codes are printed.',
    resolve: (_, _args, { mail }) => mail.available,
  }),
);

builder.queryField('invitation', (t) =>
  t.field({
    ...everyone,
    type: InvitationPreviewType,
    nullable: true,
    description:
      'The invitation behind a link or printed code; null for a wrong, used, withdrawn or expired one alike.',
    args: { secret: t.arg.string({ description: 'What follows `/invitation/` in the link, or the printed code.' }) },
    resolve: (_, { secret }, { invitations, codeGuesses }) =>
      codeGuesses.weigh(secret, () => (secret.length <= 200 ? invitations.preview(secret) : Promise.resolve(null))),
  }),
);
