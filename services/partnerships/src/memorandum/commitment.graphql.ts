import { entity } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { StrandType } from '../movement/strand.graphql.ts';
import { OrganizationType, toOrganization } from '../organization/organization.graphql.ts';
import type { PromisedIn } from './memorandum.repository.ts';

export const CommitmentType = builder.objectRef<PromisedIn>('Commitment').implement({
  ...entity<Context>(({ id }, { memoranda }) => memoranda.findCommitment(id)),
  ...everyone,
  description: 'What the parties promise in a memorandum.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `cmt_…`.' }),
    text: t.exposeString('text', { description: 'The promise.' }),
    strand: t.field({
      type: StrandType,
      nullable: true,
      description: 'The content of the movement it serves.',
      resolve: ({ partnershipId, strandCode }, _args, { movements }) => movements.strandOf(partnershipId, strandCode),
    }),
    dueOn: t.expose('dueOn', { type: 'Date', nullable: true, description: 'By when; null when no day is named.' }),
    responsible: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Who sees to it; null when all parties do.',
      resolve: ({ responsibleId }) => toOrganization(responsibleId),
    }),
  }),
});
