import { defineEntity, p } from '@mikro-orm/core';

/** One member's whole sheet for one nomination: handed in once, never changed. */
export const ScoreSheetRow = defineEntity({
  name: 'ScoreSheetRow',
  tableName: 'score_sheet',
  properties: {
    nominationId: p.text().primary(),
    seatId: p.text().primary(),
    handedInAt: p.datetime(),
    values: p.json<Record<string, number>>(),
  },
  indexes: [{ properties: ['seatId'] }],
});
