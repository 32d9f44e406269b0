import { entity } from '@twinning/subgraph/entity';
import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { StrandType } from '../movement/strand.graphql.ts';
import { OrganizationType, toOrganization } from '../organization/organization.graphql.ts';
import type { PlannedIn } from './plan.repository.ts';

export const JointPlanItemType = builder.objectRef<PlannedIn>('JointPlanItem').implement({
  ...entity<Context>(({ id }, { plans }) => plans.findItem(id)),
  ...everyone,
  description: 'One thing the parties mean to do.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `pli_…`; stays through amendments that keep the item.' }),
    text: t.exposeString('text', { description: 'What is to be done.' }),
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
