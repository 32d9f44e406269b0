import { defineEntity, p } from '@mikro-orm/core';

/** A right exercised by somebody else during an absence; it never outlives the right itself. */
export const DelegationRow = defineEntity({
  name: 'DelegationRow',
  tableName: 'delegation',
  properties: {
    id: p.text().primary(),
    /** The right that is exercised by somebody else. */
    membershipId: p.text(),
    /** The right that was granted for it. */
    grantedMembershipId: p.text(),
    fromAccountId: p.text(),
    toAccountId: p.text(),
    validFrom: p.date(),
    validTo: p.date(),
    reason: p.text(),
    recordedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['membershipId'] }, { properties: ['toAccountId'] }],
});
