import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { changeFields, changeInput, department } from './change-input.graphql.ts';
import { OrganizationType } from './organization.graphql.ts';
import { zones } from './organization.ts';
import { ZoneType } from './organization-enums.graphql.ts';
import { zoneOrganization } from './zone-organization.ts';

const ZoneOrganizationInput = builder.inputType('ZoneOrganizationInput', {
  description: 'In which zone a body lies, and when.',
  fields: (t) => ({
    ...changeFields(t),
    zone: t.field({ type: ZoneType, required: false, description: 'The zone; left out where it is not known.' }),
  }),
});

const input = z.object({
  ...changeInput,
  zone: z
    .enum(zones)
    .nullish()
    .transform((zone) => zone ?? null),
});

builder.mutationField('zoneOrganization', (t) =>
  t.field({
    ...department,
    description: 'Says in which zone a body lies from a day on or in a stretch of days. For the department.',
    type: OrganizationType,
    errors: {},
    args: { input: t.arg({ type: ZoneOrganizationInput, description: 'The zone and its days.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId, expectedVersion, ...by } = parseInput(input, args.input);
      return once(
        work,
        'zoneOrganization',
        args.input,
        () =>
          organizationChanges.change(organizationId, expectedVersion, {}, (body) => zoneOrganization(body, by, actor)),
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
