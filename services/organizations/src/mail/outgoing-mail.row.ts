import { defineEntity, p } from '@mikro-orm/core';

/** A letter on its way. What it says is sealed, and gone as soon as it is delivered or refused. */
export const OutgoingMailRow = defineEntity({
  name: 'OutgoingMailRow',
  tableName: 'outgoing_mail',
  properties: {
    id: p.text().primary(),
    sealed: p.text().nullable(),
    queuedAt: p.datetime(),
    /** Since when somebody is busy handing it over. */
    claimedAt: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
    /** The code with which the mail server refused the address for good. */
    refusal: p.text().nullable(),
  },
  indexes: [{ properties: ['queuedAt'] }],
});
