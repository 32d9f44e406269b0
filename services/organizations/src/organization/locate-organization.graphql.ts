import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { changeFields, changeInput, department } from './change-input.graphql.ts';
import { locateOrganization, UnknownCommune } from './locate-organization.ts';
import { OrganizationType } from './organization.graphql.ts';

house.refusal(UnknownCommune, 'There is no such commune on those days.');

const LocateOrganizationInput = builder.inputType('LocateOrganizationInput', {
  description: 'In which commune a body stands, and when.',
  fields: (t) => ({
    ...changeFields(t),
    communeId: t.id({ required: false, description: 'The commune, active on those days; left out where not known.' }),
  }),
});

const input = z.object({
  ...changeInput,
  communeId: z
    .string()
    .max(60)
    .nullish()
    .transform((id) => id ?? null),
});

builder.mutationField('locateOrganization', (t) =>
  t.field({
    ...department,
    description:
      'Says in whose territory a body stands from a day on or in a stretch of days: what decides where it goes when a commune is divided. For the department.',
    type: OrganizationType,
    errors: { types: [UnknownCommune] },
    args: { input: t.arg({ type: LocateOrganizationInput, description: 'The commune and the days.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId, expectedVersion, ...by } = parseInput(input, args.input);
      return once(
        work,
        'locateOrganization',
        args.input,
        () =>
          organizationChanges.change(organizationId, expectedVersion, { other: by.communeId }, (body, commune) =>
            locateOrganization(body, by, commune, actor),
          ),
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
