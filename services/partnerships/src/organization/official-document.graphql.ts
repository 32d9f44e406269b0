import { referred } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A paper that the organizations service keeps. */
export const OfficialDocumentType = builder.objectRef<{ id: string }>('OfficialDocument').implement({
  ...referred,
  ...everyone,
  description: 'A numbered paper.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `doc_…`.' }) }),
});

export const toDocument = (id: string | null) => (id === null ? null : { id });
