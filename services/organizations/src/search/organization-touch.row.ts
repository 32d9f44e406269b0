import { defineEntity, p } from '@mikro-orm/core';

/**
 * The last transaction that changed what a body is found by. It outlives the body, so that whoever keeps the register in
 * memory learns of what is gone, too.
 */
export const OrganizationTouchRow = defineEntity({
  name: 'OrganizationTouchRow',
  tableName: 'organization_touch',
  properties: {
    organizationId: p.text().primary(),
    transaction: p.text().columnType('xid8').defaultRaw('pg_current_xact_id()'),
  },
  indexes: [{ properties: ['transaction', 'organizationId'] }],
});
