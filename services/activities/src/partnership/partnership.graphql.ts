import { extended } from '@twinning/subgraph/entity';
import { builder, everyone, signedIn } from '../builder.ts';
import { indexOf, type Reciprocity } from './reciprocity.ts';

const ReciprocityType = builder.objectRef<Reciprocity>('Reciprocity').implement({
  ...everyone,
  description:
    'Whether a partnership gives both ways, seen from the party that is named first. Counted are its recorded activities that a party organized and the caller may see.',
  fields: (t) => ({
    given: t.exposeInt('given', { description: 'Activities organized by the first party.' }),
    received: t.exposeInt('received', { description: 'Activities organized by the other parties.' }),
    index: t.float({
      nullable: true,
      description: 'The smaller of the two over the larger, 0 to 1; null while nothing has been held.',
      resolve: indexOf,
    }),
  }),
});

/** A twinning that the partnerships service keeps; this service adds what its parties did together. */
export const PartnershipType = builder.objectRef<{ id: string }>('Partnership').implement({
  ...extended(),
  ...everyone,
  description: 'Two or more twinned parties.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    reciprocity: t.field({
      ...signedIn,
      type: ReciprocityType,
      description: 'Whether its parties give both ways.',
      resolve: ({ id }, _args, { reciprocities }) => reciprocities.find(id),
    }),
  }),
});
