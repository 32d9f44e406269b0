import { NotFound } from '@twinning/domain/refusal';
import { builder } from '../builder.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { JointPlanType } from './joint-plan.graphql.ts';

builder.objectField(JointPlanType, 'partnership', (t) =>
  t.field({
    type: PartnershipType,
    description: 'The partnership it belongs to.',
    resolve: async ({ partnershipId }, _args, { partnerships }) => {
      const partnership = await partnerships.find(partnershipId);
      if (!partnership) throw new NotFound();
      return partnership;
    },
  }),
);
