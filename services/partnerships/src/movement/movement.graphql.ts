import { entity } from '@twinning/subgraph/entity';
import { builder, everyone, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { CitedPeriodType } from '../organization/cited-period.graphql.ts';
import { OfficialDocumentType, toDocument } from '../organization/official-document.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { Movement } from './movement.ts';
import { StrandType } from './strand.graphql.ts';

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
    organizer: t.field({
      type: OrganizationType,
      description: 'The department that runs it; its figures are of the organizations under it.',
      resolve: ({ organizerId }) => ({ id: organizerId }),
    }),
    foundingDocument: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper that launched it; null while it is not filed.',
      resolve: ({ foundingDocumentId }) => toDocument(foundingDocumentId),
    }),
    periodsCited: t.expose('periodsCited', {
      type: [CitedPeriodType],
      description: 'Its period as papers cite it, every wording.',
    }),
    provenance: t.expose('provenance', {
      type: [house.ProvenanceType],
      description: 'Which of its facts are stated, inferred or generated.',
    }),
    generated: t.exposeBoolean('generated', {
      description: 'Whether it was made up for demonstration; shown wherever it appears.',
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
