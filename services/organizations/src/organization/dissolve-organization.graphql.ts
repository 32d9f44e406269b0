import { isDay } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { changeInput, departmentInPerson } from './change-input.graphql.ts';
import { dissolveOrganization, EndedByReorganization, StillLeads } from './dissolve-organization.ts';
import { OrganizationType } from './organization.graphql.ts';

house.refusal(StillLeads, 'Other bodies stand under it or in its territory after that day.');
house.refusal(EndedByReorganization, 'A reorganisation ended the body; it is corrected or undone there.');

const DissolveOrganizationInput = builder.inputType('DissolveOrganizationInput', {
  description: 'From which day on a body is no longer there.',
  fields: (t) => ({
    organizationId: t.id({ description: 'The body.' }),
    from: t.field({
      type: 'Date',
      required: false,
      description: 'First day on which it is gone; null says that it was not dissolved after all.',
    }),
    expectedVersion: t.int({ description: 'Version of the body the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const { organizationId, expectedVersion, idempotencyKey } = changeInput;
const input = z.object({
  organizationId,
  expectedVersion,
  idempotencyKey,
  from: z.string().refine(isDay).nullable(),
});

builder.mutationField('dissolveOrganization', (t) =>
  t.field({
    ...departmentInPerson,
    description:
      'Ends a body on a day, or corrects the day on which it ended: appointments and rights there end with it. Where another takes over its work, record a reorganisation instead. For the department.',
    type: OrganizationType,
    errors: { types: [StillLeads, EndedByReorganization] },
    args: { input: t.arg({ type: DissolveOrganizationInput, description: 'The body and the day.' }) },
    resolve: (_, args, { organizations, organizationChanges, actor, work }) => {
      const { organizationId: id, expectedVersion: version, from } = parseInput(input, args.input);
      return once(
        work,
        'dissolveOrganization',
        args.input,
        () =>
          organizationChanges.change(id, version, {}, async (body) =>
            dissolveOrganization(body, { from }, await organizationChanges.dependants(body.id, from), actor),
          ),
        async (found) => (await organizations.find(found))!,
      );
    },
  }),
);
