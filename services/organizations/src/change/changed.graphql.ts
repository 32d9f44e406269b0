import { builder } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';

/** What the journal of changes can be about; a system that keeps copies reads only the name and the id. */
export const ChangedType = builder.interfaceRef<{ id: string }>('Changed').implement({
  ...everyone,
  description: 'Something a system may keep a copy of.',
  resolveType: (entity) => ('issuedOn' in entity ? 'OfficialDocument' : 'Organization'),
  fields: (t) => ({ id: t.exposeID('id', { description: 'TypeID: its prefix tells what it names.' }) }),
});
