import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** An item of a plan that the partnerships service keeps; this service adds what was done for it. */
export const JointPlanItemType = builder.objectRef<{ id: string }>('JointPlanItem').implement({
  ...extended(),
  ...everyone,
  description: 'One thing that a joint plan sets out to do.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id.' }) }),
});
