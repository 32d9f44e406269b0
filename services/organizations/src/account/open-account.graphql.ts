import { roles } from '@twinning/domain/actor';
import { isDay } from '@twinning/domain/day';
import { InvalidInput } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { AccountType, RoleType } from './account.graphql.ts';
import { EmailTaken, openAccount } from './open-account.ts';
import { passwordFaults } from './sound-password.ts';

house.refusal(EmailTaken, 'An account has this e-mail address already.');

const OpenAccountInput = builder.inputType('OpenAccountInput', {
  description: 'An account for a person at an organization.',
  fields: (t) => ({
    email: t.string({ description: 'The address to sign in with.' }),
    name: t.string({ description: 'Full name, 2 to 100 letters.' }),
    password: t.string({
      description: 'The first password: 8 to 128 letters, none of the first that strangers would try.',
    }),
    role: t.field({ type: RoleType, description: 'A role that a body of this kind has.' }),
    organizationId: t.id({ description: 'Where.' }),
    from: t.field({ type: 'Date', description: 'First day of the right, in the life of the organization.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  email: z.string().trim().max(200).pipe(z.email()),
  name: z.string().trim().min(2).max(100),
  password: z.string().min(8).max(128),
  role: z.enum(roles),
  organizationId: z.string().max(60),
  from: z.string().refine(isDay),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('openAccount', (t) =>
  t.field({
    description:
      'Opens an account with one right, which ends with the organization at the latest. For the department; only an administrator makes another.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: AccountType,
    errors: { types: [EmailTaken, TooBusy] },
    args: { input: t.arg({ type: OpenAccountInput, description: 'The account.' }) },
    resolve: async (_, args, { accounts, organizations, identity, actor, work }) => {
      const { password, organizationId, email, name, role, from } = parseInput(input, args.input);
      const faults = passwordFaults('password', password, [name, email]);
      if (faults.length > 0) throw new InvalidInput(faults);
      const passwordHash = await identity.hash(password);
      // The key's row keeps a digest of what was asked; a password has no place in it.
      const withoutPassword = { ...args.input, password: undefined };
      return once(
        work,
        'openAccount',
        withoutPassword,
        async () => {
          const ids = { accountId: work.newId('acc'), personId: work.newId('per'), membershipId: work.newId('mbs') };
          const organization = await organizations.find(organizationId);
          const taken = await accounts.taken(email);
          return accounts.add(
            openAccount({ ...ids, email, name, role, from }, organization, taken, actor),
            passwordHash,
          );
        },
        async (id) => (await accounts.find(id))!,
      );
    },
  }),
);
