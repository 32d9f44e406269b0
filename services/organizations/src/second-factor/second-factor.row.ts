import { defineEntity, p } from '@mikro-orm/core';

/** A time-based one-time password (RFC 6238); the secret is encrypted with the account secret. */
export const SecondFactorRow = defineEntity({
  name: 'SecondFactorRow',
  tableName: 'second_factor',
  properties: {
    accountId: p.text().primary(),
    secret: p.text(),
    madeAt: p.datetime(),
    /** Since when it is asked for: the first code has been typed right. */
    confirmedAt: p.datetime().nullable(),
    /** The last step of time whose code was taken: no code opens twice. */
    lastStep: p.bigint('number').nullable(),
  },
});

/** Ten codes for the day on which the phone is lost, each good once. */
export const RecoveryCodeRow = defineEntity({
  name: 'RecoveryCodeRow',
  tableName: 'recovery_code',
  properties: {
    accountId: p.text().primary(),
    digest: p.text().primary(),
    usedAt: p.datetime().nullable(),
  },
});

export const secondFactorRows = [SecondFactorRow, RecoveryCodeRow] as const;
