import { builder, everyone } from '../builder.ts';
import type { Strand } from './movement.ts';

export const StrandType = builder.objectRef<Strand>('Strand').implement({
  ...everyone,
  description: 'One of the contents of a movement.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short, stable name.' }),
    title: t.exposeString('title', { description: 'Title as in the founding paper.' }),
  }),
});
