import { defineEntity, p } from '@mikro-orm/core';

/** A photo on disk that waits to be attached; it belongs to the account that sent it. */
export const UploadRow = defineEntity({
  name: 'UploadRow',
  tableName: 'upload',
  properties: {
    id: p.text().primary(),
    accountId: p.text(),
    hash: p.text(),
    width: p.integer(),
    height: p.integer(),
    createdAt: p.datetime(),
    evidenceId: p.text().nullable(),
  },
  indexes: [{ properties: ['hash'] }, { properties: ['evidenceId', 'createdAt'] }],
});
