import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { assignCode } from './assign-code.ts';
import { changeFields, changeInput, department } from './change-input.graphql.ts';
import { changedDays } from './changed-days.ts';
import { OrganizationType } from './organization.graphql.ts';
import { codeSchemes } from './organization.ts';
import { CodeSchemeType } from './organization-enums.graphql.ts';
import { CodeTaken } from './register-organization.ts';

const AssignCodeInput = builder.inputType('AssignCodeInput', {
  description: 'A code of a body, and when it bears it.',
  fields: (t) => ({
    ...changeFields(t),
    scheme: t.field({ type: CodeSchemeType, description: 'Whose code.' }),
    code: t.string({
      required: false,
      description: 'The code: letters, digits, points and hyphens, at most 60; left out where it bears none.',
    }),
  }),
});

const input = z.object({
  ...changeInput,
  scheme: z.enum(codeSchemes),
  code: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u)
    .nullish()
    .transform((code) => code ?? null),
});

builder.mutationField('assignCode', (t) =>
  t.field({
    ...department,
    description:
      'Gives a body a code from a day on or in a stretch of days, or takes it away. Codes pass from one body to another, never two at once. For the department.',
    type: OrganizationType,
    errors: { types: [CodeTaken] },
    args: { input: t.arg({ type: AssignCodeInput, description: 'The code and its days.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId, expectedVersion, ...by } = parseInput(input, args.input);
      const { scheme, code } = by;
      return once(
        work,
        'assignCode',
        args.input,
        () =>
          organizationChanges.change(organizationId, expectedVersion, {}, async (body) => {
            const days = changedDays(body, by, actor);
            const taken =
              code !== null && (await organizationChanges.bornByAnother({ scheme, value: code }, body.id, days));
            return assignCode(body, by, taken, actor);
          }),
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
