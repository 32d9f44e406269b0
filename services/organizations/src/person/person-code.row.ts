import { defineEntity, p } from '@mikro-orm/core';

/** The code that an office gave to a person: it tells namesakes apart where a sheet names them. */
export const PersonCodeRow = defineEntity({
  name: 'PersonCodeRow',
  tableName: 'person_code',
  properties: {
    code: p.text().primary(),
    personId: p.text(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ properties: ['personId'] }],
});
