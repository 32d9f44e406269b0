import { extended, referred } from '@twinning/subgraph/entity';
import { builder } from '../builder.ts';

const everyone = { authScopes: { everyone: true } } as const;
type Reference = { id: string };

/** Entities that other services own; this one refers to them by id or adds fields to them. */
export const OrganizationType = builder.objectRef<Reference>('Organization').implement({
  ...extended(),
  ...everyone,
  description: 'An organization, with what it was nominated for and awarded.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `org_…`.' }) }),
});

export const PersonType = builder.objectRef<Reference>('Person').implement({
  ...extended(),
  ...everyone,
  description: 'A person, with what they were awarded.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `per_…`.' }) }),
});

export const MovementType = builder.objectRef<Reference>('Movement').implement({
  ...referred,
  ...everyone,
  description: 'A movement.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `mov_…`.' }) }),
});

export const OfficialDocumentType = builder.objectRef<Reference>('OfficialDocument').implement({
  ...referred,
  ...everyone,
  description: 'A numbered paper.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `doc_…`.' }) }),
});
