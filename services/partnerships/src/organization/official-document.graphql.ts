import { referred } from '@twinning/subgraph/entity';
import { builder } from '../builder.ts';

/** A paper that the organizations service keeps. */
export const OfficialDocumentType = builder.objectRef<{ id: string }>('OfficialDocument').implement({
  ...referred,
  authScopes: { everyone: true },
  description: 'A numbered paper.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id.' }) }),
});
