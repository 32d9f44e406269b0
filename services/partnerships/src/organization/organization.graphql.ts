import { extended } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';

/** A body that the organizations service keeps; this service adds what it has agreed to. */
export const OrganizationType = builder.objectRef<{ id: string }>('Organization').implement({
  ...extended(),
  ...everyone,
  description: 'A body of the sector: an office, a school, a centre.',
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID `org_…`.' }) }),
});

export const toOrganization = (id: string | null) => (id === null ? null : { id });
