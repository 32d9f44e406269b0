import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A person whom the organizations service keeps. */
export const PersonType = builder.objectRef<{ id: string }>('Person').implement({
  ...extended(),
  ...everyone,
  description: 'A person of the sector.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `per_…`.' }) }),
});

export const toPerson = (id: string | null) => (id === null ? null : { id });
