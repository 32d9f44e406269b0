import { roles } from '@twinning/domain/actor';
import { isDay } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { RoleType } from '../account/account.graphql.ts';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { emailOf, phoneOf } from './contact.ts';
import { IssuedInvitationType } from './invitation.graphql.ts';
import { AlreadyInvited, AlreadyMember, NoMailServer } from './invite-member.ts';

const InviteMemberInput = builder.inputType('InviteMemberInput', {
  description: 'A right to offer to somebody.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Where.' }),
    role: t.field({ type: RoleType, description: 'A role that the caller may grant there (`grantableRoles`).' }),
    name: t.string({ description: 'Full name of the invited, 2 to 100 letters.' }),
    email: t.string({ required: false, description: 'Where the letter goes; needed unless the code is printed.' }),
    phone: t.string({ required: false, description: 'A telephone number to sign in with.' }),
    from: t.field({ type: 'Date', description: 'First day: today at the earliest, at most a year ahead.' }),
    to: t.field({
      type: 'Date',
      required: false,
      description: 'First day after the last; left out until further notice.',
    }),
    print: t.boolean({ description: 'Whether a code is printed in place of a letter.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const unwritten = (text: string | null | undefined): string | null => text?.trim() || null;
const contact = (read: (typed: string) => string | null, error: string) =>
  z
    .string()
    .max(200)
    .nullish()
    .transform(unwritten)
    .refine((typed) => typed === null || read(typed) !== null, error)
    .transform((typed) => (typed === null ? null : read(typed)));

const input = z.object({
  organizationId: z.string().max(60),
  role: z.enum(roles),
  name: z
    .string()
    .trim()
    .min(2)
    .max(100)
    .regex(/^[^\p{Cc}]*$/u),
  email: contact(emailOf, 'name@school.edu.vn'),
  phone: contact(phoneOf, '0912 345 678'),
  from: z.string().refine(isDay),
  to: z
    .string()
    .refine(isDay)
    .nullish()
    .transform((day) => day ?? null),
  print: z.boolean(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('inviteMember', (t) =>
  t.field({
    ...signedIn,
    description:
      'Offers somebody a role at a body, by a letter with a link (7 days) or a printed code (30 days), each good once. For those who may grant the role there: the department, an office for its own officers and the heads of units under it today, a head for the staff of the own school.',
    type: IssuedInvitationType,
    errors: { types: [NoMailServer, AlreadyInvited, AlreadyMember] },
    args: { input: t.arg({ type: InviteMemberInput, description: 'Whom, where and as what.' }) },
    resolve: (_, args, { invitations, work }) => {
      const { organizationId, idempotencyKey: _key, ...by } = parseInput(input, args.input);
      return once(
        work,
        'inviteMember',
        args.input,
        () => invitations.add(organizationId, { ...by, invitationId: work.newId('inv') }),
        invitations.issued,
      );
    },
  }),
);
