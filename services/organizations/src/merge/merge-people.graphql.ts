import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { departmentInPerson } from '../organization/change-input.graphql.ts';
import { MergeType } from './merge.graphql.ts';
import { NotMergeable } from './merge.ts';
import { pair } from './merge-input.graphql.ts';
import { mergePeople } from './merge-people.ts';

const MergePeopleInput = builder.inputType('MergePeopleInput', {
  description: 'Two entries that are one person.',
  fields: (t) => ({
    keptId: t.id({ description: 'The entry that is kept.' }),
    mergedId: t.id({ description: 'The entry that goes.' }),
    reason: t.string({ description: 'Why they are one, 3 to 500 letters.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object(pair);

builder.mutationField('mergePeople', (t) =>
  t.field({
    ...departmentInPerson,
    description:
      'Says that two entries are one person: appointments, accounts and codes of one go over to the other. For the department.',
    type: MergeType,
    errors: { types: [NotMergeable] },
    args: { input: t.arg({ type: MergePeopleInput, description: 'The two entries.' }) },
    resolve: (_, args, { personMerges, merges, actor, work }) => {
      const { keptId, mergedId, reason } = parseInput(input, args.input);
      return once(
        work,
        'mergePeople',
        args.input,
        () =>
          personMerges.merge({ id: work.newId('mrg'), keptId, mergedId, reason }, (kept, merged) =>
            mergePeople(kept, merged, actor),
          ),
        async (id) => (await merges.find(id))!,
      );
    },
  }),
);
