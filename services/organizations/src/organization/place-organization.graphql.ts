import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { changeFields, changeInput, department } from './change-input.graphql.ts';
import { changedDays } from './changed-days.ts';
import { OrganizationType } from './organization.graphql.ts';
import { hierarchies } from './organization.ts';
import { HierarchyType } from './organization-enums.graphql.ts';
import { CycleInHierarchy, placeOrganization } from './place-organization.ts';
import { UnknownParent } from './register-organization.ts';

house.refusal(
  CycleInHierarchy,
  'On one of the days the bodies would stand above one another in a circle; the message names them.',
);

const PlaceOrganizationInput = builder.inputType('PlaceOrganizationInput', {
  description: 'Under whom a body stands, and when.',
  fields: (t) => ({
    ...changeFields(t),
    hierarchy: t.field({
      type: HierarchyType,
      required: false,
      defaultValue: 'ADMINISTRATIVE',
      description: 'In which order of superiors.',
    }),
    parentId: t.id({ required: false, description: 'The body above it, active on those days; left out for none.' }),
  }),
});

const input = z.object({
  ...changeInput,
  hierarchy: z
    .enum(hierarchies)
    .nullish()
    .transform((hierarchy) => hierarchy ?? 'ADMINISTRATIVE'),
  parentId: z
    .string()
    .max(60)
    .nullish()
    .transform((id) => id ?? null),
});

builder.mutationField('placeOrganization', (t) =>
  t.field({
    ...department,
    description:
      'Places a body under another from a day on or in a stretch of days; until further notice means as long as both are there. For the department.',
    type: OrganizationType,
    errors: { types: [UnknownParent, CycleInHierarchy] },
    args: { input: t.arg({ type: PlaceOrganizationInput, description: 'The superior and the days.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId, expectedVersion, ...by } = parseInput(input, args.input);
      const { hierarchy, parentId } = by;
      return once(
        work,
        'placeOrganization',
        args.input,
        () =>
          organizationChanges.change(
            organizationId,
            expectedVersion,
            { hierarchy, other: parentId },
            async (body, parent) => {
              const days = changedDays(body, by, actor);
              const circle = parent && (await organizationChanges.circle(body.id, parent.id, hierarchy, days));
              return placeOrganization(body, by, { parent, circle }, actor);
            },
          ),
        async (id) => (await organizations.find(id))!,
      );
    },
  }),
);
