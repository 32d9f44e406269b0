import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { discardReorganization } from './discard-reorganization.ts';
import { NotADraft } from './draft-reorganization.ts';

const DiscardedType = builder.objectRef<{ id: string }>('ReorganizationDiscarded').implement({
  ...everyone,
  description: 'That a draft is gone.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `rog_…` that it had.' }) }),
});

builder.mutationField('discardReorganization', (t) =>
  t.field({
    description: 'Throws a draft away. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: DiscardedType,
    errors: { types: [NotADraft] },
    args: { reorganizationId: t.arg.id({ description: 'The draft.' }) },
    resolve: async (_, { reorganizationId }, { reorganizations, actor }) => ({
      id: await reorganizations.discard(String(reorganizationId), (draft) => discardReorganization(draft, actor)),
    }),
  }),
);
