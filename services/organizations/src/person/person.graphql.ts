import { entity } from '@twinning/subgraph/entity';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import type { Person } from './person.ts';

export const PersonType = builder.objectRef<Person>('Person').implement({
  ...entity<Context>(({ id }, { people }) => people.find(id)),
  ...everyone,
  description: 'Somebody named in a paper, an appointment or an account. For people with an account.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `per_…`.' }),
    name: t.exposeString('name', { description: 'Full name, family name first.' }),
  }),
});

builder.queryField('person', (t) =>
  t.field({
    ...signedIn,
    type: PersonType,
    nullable: true,
    description: 'A person by id; null when there is none.',
    args: { id: t.arg.id({ description: 'TypeID `per_…`.' }) },
    resolve: (_, { id }, { people }) => people.find(id),
  }),
);
