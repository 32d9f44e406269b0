import { AccountType } from '../account/account.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import {
  AlreadyBound,
  NoAccountBound,
  NoOutsideIssuer,
  type OutsideIdentity,
  OutsideIdentityTaken,
  OutsideIssuerSilent,
  OutsideSignInFailed,
} from './outside-identity.ts';

house.refusal(NoOutsideIssuer, 'The operator has named no outside issuer.');
house.refusal(OutsideIssuerSilent, 'The outside issuer does not answer.');
house.refusal(
  OutsideSignInFailed,
  'Forged, used, older than ten minutes or begun in another browser: which is not said.',
);
house.refusal(NoAccountBound, 'The outside issuer knows the person, but the identity is bound to no account.');
house.refusal(OutsideIdentityTaken, 'The outside identity is bound to another account.');
house.refusal(AlreadyBound, 'The account is bound to another outside identity.');

const OutsideIssuerType = builder.objectRef<{ name: string }>('OutsideIssuer').implement({
  ...everyone,
  description: 'An issuer of identities (OpenID Connect) that the operator trusts.',
  fields: (t) => ({ name: t.exposeString('name', { description: 'As it stands on the button.' }) }),
});

builder.queryField('outsideIssuer', (t) =>
  t.field({
    ...everyone,
    type: OutsideIssuerType,
    nullable: true,
    description: 'Where one can sign in besides with a password; null when the operator has named no issuer.',
    resolve: (_, _args, { outsideIssuer }) => outsideIssuer && { name: outsideIssuer.name },
  }),
);

export const OutsideIdentityType = builder.objectRef<OutsideIdentity>('OutsideIdentity').implement({
  ...everyone,
  description: 'An identity at the outside issuer that opens an account. Shown to the account alone.',
  fields: (t) => ({
    issuer: t.exposeString('issuer', { description: 'Address of the issuer.' }),
    boundAt: t.expose('boundAt', { type: 'DateTime', description: 'Since when it opens the account.' }),
  }),
});

builder.objectField(AccountType, 'outsideIdentity', (t) =>
  t.field({
    ...everyone,
    type: OutsideIdentityType,
    nullable: true,
    description: 'The identity at the outside issuer that opens the account; null to everybody but its owner.',
    resolve: ({ id }, _args, { actor, outsideIdentities }) =>
      actor.accountId === id ? outsideIdentities.ofAccount(id) : null,
  }),
);

export const OutsideSignInType = builder
  .objectRef<{ address: string; ticket: string; expiresAt: Date }>('OutsideSignIn')
  .implement({
    ...everyone,
    description: 'A sign-in that is under way at the outside issuer.',
    fields: (t) => ({
      address: t.exposeString('address', { description: 'Where to send the browser.' }),
      ticket: t.exposeString('ticket', {
        description: 'What the same browser must show when it comes back. Keep it out of addresses and pages.',
      }),
      expiresAt: t.expose('expiresAt', {
        type: 'DateTime',
        description: 'Until when it can be finished: ten minutes.',
      }),
    }),
  });

/** What a browser comes back with. */
export const answerInput = (name: string) =>
  builder.inputType(name, {
    description: 'What the browser brought back from the outside issuer, and the ticket it was given on its way.',
    fields: (t) => ({
      code: t.string({ description: '`code` of the address.' }),
      state: t.string({ description: '`state` of the address.' }),
      issuer: t.string({ required: false, description: '`iss` of the address, where the issuer sends it.' }),
      ticket: t.string({ description: 'The ticket that this browser was given.' }),
    }),
  });
