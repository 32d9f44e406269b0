import { officeRoles } from '@twinning/domain/actor';
import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import type { Person } from './person.ts';

const words = z.string().max(100);

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

const PersonConnectionType = defineConnection(builder, 'Person', PersonType, house.PageInfoType);

builder.queryField('people', (t) =>
  t.field({
    authScopes: { $all: { person: true, role: [...officeRoles] } },
    type: PersonConnectionType,
    description:
      'People by given name, so that somebody who is known is not entered twice. For whoever works at an office or school.',
    args: {
      search: t.arg.string({
        required: false,
        description:
          'Begun words of a name in any order, without accents too, at most 100 letters; everybody when left out.',
      }),
      ...paging,
    },
    resolve: (_, { search, ...page }, { personList }) => personList.page(parseInput(words, search ?? ''), page),
  }),
);
