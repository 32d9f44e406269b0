import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A body that the organizations service keeps; this service adds what it did and what it reports. */
export const OrganizationType = builder.objectRef<{ id: string }>('Organization').implement({
  ...extended(),
  ...everyone,
  description: 'A school, office or other body.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'Its id.' }) }),
});

export const organization = (id: string) => ({ id });
