import { roles } from '@twinning/domain/actor';
import { InvalidInput } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { MembershipType, RoleType } from '../account/account.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OwnRights, RightAlreadyHeld } from './grant-right.ts';
import { given } from './membership-input.graphql.ts';

house.refusal(OwnRights, 'Nobody grants himself a right.');
house.refusal(RightAlreadyHeld, 'The account holds that role there on some of these days.');

const GrantRightInput = builder.inputType('GrantRightInput', {
  description: 'A role for somebody with an account: name the account or its person, not both.',
  fields: (t) => ({
    accountId: t.id({ required: false, description: 'The account.' }),
    personId: t.id({ required: false, description: 'The person whose account it is.' }),
    organizationId: t.id({ description: 'Where.' }),
    role: t.field({
      type: RoleType,
      description: 'A role that a body of this kind has and the caller may grant there.',
    }),
    from: t.field({ type: 'Date', description: 'First day: today at the earliest, at most a year ahead.' }),
    to: t.field({
      type: 'Date',
      required: false,
      description: 'First day after the last; left out until further notice, at the latest with the body.',
    }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  accountId: given.optionalId,
  personId: given.optionalId,
  organizationId: given.id,
  role: z.enum(roles),
  from: given.day,
  to: given.optionalDay,
  idempotencyKey: given.idempotencyKey,
});

const oneOfBoth = [
  {
    path: 'accountId',
    text: { vi: 'Chọn một tài khoản hoặc một người, không cả hai.', en: 'Name an account or a person, not both.' },
  },
];

builder.mutationField('grantRight', (t) =>
  t.field({
    ...signedIn,
    description:
      'Gives somebody with an account a role at a body. The department grants everything (only an administrator makes another), an office its own officers and the heads of the units under it today, a head the staff of the own school. Whoever has no account is invited instead.',
    type: MembershipType,
    errors: { types: [OwnRights, RightAlreadyHeld] },
    args: { input: t.arg({ type: GrantRightInput, description: 'The right.' }) },
    resolve: (_, args, { memberships, work }) => {
      const { accountId, personId, organizationId, role, from, to } = parseInput(input, args.input);
      if ((accountId === null) === (personId === null)) throw new InvalidInput(oneOfBoth);
      return once(
        work,
        'grantRight',
        args.input,
        () =>
          memberships.grant(
            organizationId,
            { accountId, personId },
            { membershipId: work.newId('mbs'), role, from, to },
          ),
        memberships.find,
      );
    },
  }),
);
