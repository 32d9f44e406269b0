import { isDay } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { OrganizationType } from './organization.graphql.ts';
import { codeSchemes, educationLevels, organizationKinds, zones } from './organization.ts';
import { CodeSchemeType, EducationLevelType, OrganizationKindType, ZoneType } from './organization-enums.graphql.ts';
import { CodeTaken, registerOrganization, UnknownParent } from './register-organization.ts';

house.refusal(CodeTaken, 'Another body bears one of the codes on the first day or later.');
house.refusal(UnknownParent, 'The superior is not in the register, is not active on the first day, or leads nobody.');

const CodeInput = builder.inputType('CodeInput', {
  description: 'A code given to the body.',
  fields: (t) => ({
    scheme: t.field({ type: CodeSchemeType, description: 'Who gave it; one code of each scheme.' }),
    value: t.string({ description: 'The code, 1 to 60 letters, digits, dots and hyphens.' }),
  }),
});

const RegisterOrganizationInput = builder.inputType('RegisterOrganizationInput', {
  description: 'A body to take into the register.',
  fields: (t) => ({
    kind: t.field({ type: OrganizationKindType, description: 'What sort of body it is.' }),
    name: t.string({ description: 'Full official name, 3 to 200 letters.' }),
    levels: t.field({
      type: [EducationLevelType],
      defaultValue: [],
      description: 'Levels it teaches: at least one for a school, none for an office.',
    }),
    zone: t.field({ type: ZoneType, required: false, description: 'Urban or suburban, where that is known.' }),
    parentId: t.id({ required: false, description: 'The body above it, administratively.' }),
    codes: t.field({ type: [CodeInput], defaultValue: [], description: 'Its codes.' }),
    from: t.field({ type: 'Date', description: 'Its first day: from 1945-09-02 to a year from now.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  kind: z.enum(organizationKinds),
  name: z.string().trim().min(3).max(200),
  levels: z.array(z.enum(educationLevels)).max(8),
  zone: z.enum(zones).nullish(),
  parentId: z.string().max(60).nullish(),
  codes: z
    .array(
      z.object({
        scheme: z.enum(codeSchemes),
        value: z
          .string()
          .trim()
          .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u),
      }),
    )
    .max(10),
  from: z.string().refine(isDay),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('registerOrganization', (t) =>
  t.field({
    description: 'Takes a body into the register. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: OrganizationType,
    errors: { types: [CodeTaken, UnknownParent] },
    args: { input: t.arg({ type: RegisterOrganizationInput, description: 'The body.' }) },
    resolve: (_, args, { organizations, actor, work }) => {
      const { idempotencyKey: _key, zone, parentId, ...rest } = parseInput(input, args.input);
      return once(
        work,
        'registerOrganization',
        args.input,
        async () => {
          const body = { ...rest, id: work.newId('org'), zone: zone ?? null, parentId: parentId ?? null };
          await organizations.holdSuperiors();
          const parent = body.parentId === null ? null : await organizations.find(body.parentId);
          const taken = await organizations.taken(body.codes, body.from);
          return organizations.add(registerOrganization(body, { parent, taken }, actor));
        },
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
