import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A decree that the organizations service keeps; this service adds what becomes of reports. */
export const ReorganizationType = builder.objectRef<{ id: string }>('Reorganization').implement({
  ...extended(),
  ...everyone,
  description: 'A decree that founds, joins, divides or dissolves bodies.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `rog_…`.' }) }),
});
