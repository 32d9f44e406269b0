import { entity } from '@twinning/subgraph/entity';
import { builder, described, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { OfficialDocumentType, toDocument } from '../organization/official-document.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { JointPlan, PlanAgreement, PlanStatus } from './joint-plan.ts';
import { JointPlanItemType } from './joint-plan-item.graphql.ts';

const statuses: Record<PlanStatus, string> = {
  DRAFT: 'Written or amended; waits for all parties to agree.',
  AGREED: 'Agreed by all parties.',
  FILED: 'Filed with the supervising offices.',
  IN_PROGRESS: 'Being carried out.',
  CLOSED: 'Closed with its partnership.',
};

const PlanStatusType = builder.enumType('PlanStatus', {
  description: 'Where a joint plan stands.',
  values: described(statuses),
});

const PlanAgreementType = builder.objectRef<PlanAgreement>('PlanAgreement').implement({
  ...everyone,
  description: "A party's word on the present version of a plan.",
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The party.',
      resolve: ({ organizationId }) => ({ id: organizationId }),
    }),
    agreed: t.exposeBoolean('agreed', { description: 'Whether it has agreed.' }),
    agreedAt: t.expose('agreedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When; null while it has not, and where no paper tells the day.',
    }),
  }),
});

export const JointPlanType = builder.objectRef<JointPlan>('JointPlan').implement({
  ...entity<Context>(({ id }, { plans }) => plans.find(id)),
  ...everyone,
  description: 'What the parties mean to do together. Visible to whoever may see the partnership.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `pln_…`.' }),
    symbol: t.exposeString('symbol', { nullable: true, description: 'Its number as cited, e.g. "22b/KH-…".' }),
    status: t.expose('status', { type: PlanStatusType, description: 'Where it stands.' }),
    version: t.exposeInt('version', { description: 'Version of its text: grows with each amendment.' }),
    amendmentReason: t.exposeString('amendmentReason', {
      nullable: true,
      description: 'Why it was amended last; null while it is the first version.',
    }),
    document: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper, once filed.',
      resolve: ({ documentId }) => toDocument(documentId),
    }),
    items: t.field({
      type: [JointPlanItemType],
      description: 'Its items, in their order.',
      resolve: ({ partnershipId, items }) => items.map((item) => ({ ...item, partnershipId })),
    }),
    agreements: t.field({
      type: [PlanAgreementType],
      description: 'The word of each party on this version.',
      resolve: ({ agreements }) => [...agreements],
    }),
    agreedOn: t.expose('countsFrom', {
      type: 'Date',
      nullable: true,
      description: 'Since when figures count it as agreed; an amendment does not undo that.',
    }),
    filedAt: t.expose('filedAt', { type: 'DateTime', nullable: true, description: 'When it was filed.' }),
  }),
});
