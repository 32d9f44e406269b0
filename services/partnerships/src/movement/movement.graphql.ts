import { entity } from '@twinning/subgraph/entity';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { OfficialDocumentType } from '../organization/official-document.graphql.ts';
import type { Movement, Strand } from './movement.ts';

const everyone = { authScopes: { everyone: true } } as const;

export const StrandType = builder.objectRef<Strand>('Strand').implement({
  ...everyone,
  description: 'One of the contents of a movement.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Short, stable name.' }),
    title: t.exposeString('title', { description: 'Title as in the founding paper.' }),
  }),
});

export const MovementType = builder.objectRef<Movement>('Movement').implement({
  ...entity<Context>(({ id }, { movements }) => movements.find(id)),
  ...everyone,
  description: 'A campaign that districts and schools join: strands, a period, a founding paper.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `mov_…`.' }),
    code: t.exposeString('code', { description: 'Stable name in links and other systems.' }),
    name: t.exposeString('name', { description: 'Canonical name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other names under which papers cite it.' }),
    strands: t.expose('strands', {
      type: [StrandType],
      description: 'Its contents, in the order of the founding paper.',
    }),
    period: t.expose('period', { type: house.PeriodType, description: 'From launch to close.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
    foundingDocument: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper that launched it; null while it is not filed.',
      resolve: ({ foundingDocumentId }) => (foundingDocumentId ? { id: foundingDocumentId } : null),
    }),
  }),
});

builder.queryFields((t) => ({
  movement: t.field({
    ...everyone,
    type: MovementType,
    nullable: true,
    description: 'A movement by its code; null when there is none.',
    args: { code: t.arg.string({ description: 'Its code.' }) },
    resolve: (_, { code }, { movements }) => movements.findByCode(code),
  }),
  movements: t.field({
    ...everyone,
    type: [MovementType],
    description: 'All movements, the youngest first.',
    resolve: (_, _args, { movements }) => movements.findAll(),
  }),
}));
