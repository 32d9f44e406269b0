import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of a movement. */
export const MovementRow = defineEntity({
  name: 'MovementRow',
  tableName: 'movement',
  properties: {
    id: p.text().primary(),
    code: p.text().unique(),
    name: p.text(),
    strands: p.json<{ code: string; title: string }[]>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
});
