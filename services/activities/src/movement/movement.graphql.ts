import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A movement that the partnerships service keeps; this service adds what has come of it. */
export const MovementType = builder.objectRef<{ id: string }>('Movement').implement({
  ...extended(),
  ...everyone,
  description: 'A campaign that districts and schools join.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id.' }) }),
});
