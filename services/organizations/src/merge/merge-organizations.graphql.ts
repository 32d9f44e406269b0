import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { departmentInPerson } from '../organization/change-input.graphql.ts';
import { MergeType } from './merge.graphql.ts';
import { NotMergeable } from './merge.ts';
import { pair } from './merge-input.graphql.ts';
import { mergeOrganizations } from './merge-organizations.ts';

const MergeOrganizationsInput = builder.inputType('MergeOrganizationsInput', {
  description: 'Two entries that are one body.',
  fields: (t) => ({
    keptId: t.id({ description: 'The entry that is kept and believed.' }),
    mergedId: t.id({ description: 'The entry that goes; it fills what the other does not say.' }),
    keptVersion: t.int({ description: 'Version of the kept body the caller has seen.' }),
    mergedVersion: t.int({ description: 'Version of the other body the caller has seen.' }),
    reason: t.string({ description: 'Why they are one, 3 to 500 letters.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ ...pair, keptVersion: z.int().min(1), mergedVersion: z.int().min(1) });

builder.mutationField('mergeOrganizations', (t) =>
  t.field({
    ...departmentInPerson,
    description:
      'Says that two entries are one body: what hangs on one goes over to the other, and its id answers as the kept one. What other services keep under its id stays with them. For the department.',
    type: MergeType,
    errors: { types: [NotMergeable] },
    args: { input: t.arg({ type: MergeOrganizationsInput, description: 'The two entries.' }) },
    resolve: (_, args, { organizationMerges, merges, actor, work }) => {
      const { keptVersion, mergedVersion, ...given } = parseInput(input, args.input);
      return once(
        work,
        'mergeOrganizations',
        args.input,
        () =>
          organizationMerges.merge(
            { ...given, id: work.newId('mrg'), versions: { kept: keptVersion, merged: mergedVersion } },
            ({ kept, merged, under, ties }) => mergeOrganizations(kept, merged, under, ties, actor),
          ),
        async (id) => (await merges.find(id))!,
      );
    },
  }),
);
