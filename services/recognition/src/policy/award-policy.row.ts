import { defineEntity, p } from '@mikro-orm/core';
import type { AwardPolicy } from './award-policy.ts';

export const AwardPolicyRow = defineEntity({
  name: 'AwardPolicyRow',
  tableName: 'award_policy',
  properties: {
    code: p.text().primary(),
    effectiveFrom: p.date(),
    effectiveTo: p.date().nullable(),
    content: p.json<Omit<AwardPolicy, 'code' | 'effectiveFrom' | 'effectiveTo'>>(),
  },
});
