import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of an award; a cancellation may be heard before the award itself, hence the gaps. */
export const AwardRow = defineEntity({
  name: 'AwardRow',
  tableName: 'award',
  properties: {
    id: p.text().primary(),
    movementId: p.text().nullable(),
    organizationId: p.text(),
    awardedOn: p.date().nullable(),
    cancelled: p.boolean(),
  },
  indexes: [{ properties: ['movementId'] }],
});
