import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { changeFields, changeInput, department } from './change-input.graphql.ts';
import { OrganizationType } from './organization.graphql.ts';
import { renameOrganization } from './rename-organization.ts';

const RenameOrganizationInput = builder.inputType('RenameOrganizationInput', {
  description: 'What a body is called from a day on, or was called in a stretch of days.',
  fields: (t) => ({ ...changeFields(t), name: t.string({ description: 'Full official name, 3 to 200 letters.' }) }),
});

const input = z.object({ ...changeInput, name: z.string().trim().min(3).max(200) });

builder.mutationField('renameOrganization', (t) =>
  t.field({
    ...department,
    description:
      'Gives a body a name from a day on, or corrects what it was called in a stretch of days. For the department.',
    type: OrganizationType,
    errors: {},
    args: { input: t.arg({ type: RenameOrganizationInput, description: 'The name and its days.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId, expectedVersion, ...by } = parseInput(input, args.input);
      return once(
        work,
        'renameOrganization',
        args.input,
        () =>
          organizationChanges.change(organizationId, expectedVersion, {}, (body) =>
            renameOrganization(body, by, actor),
          ),
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
