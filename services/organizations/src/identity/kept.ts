import type pg from 'pg';
import type { IdentityPort, KeptSession } from './identity-port.ts';

/** What the role of sign-in reads for others: the service itself cannot. */
export const kept = (pool: pg.Pool): Pick<IdentityPort, 'keptOf' | 'secretOf'> => ({
  async keptOf(accountIds) {
    const text = `select id, "createdAt" as "openedAt", nullif("ipAddress", '') as address, nullif("userAgent", '') as "userAgent"
      from session where "userId" = any($1) order by "createdAt", id`;
    return (await pool.query<KeptSession>(text, [accountIds])).rows;
  },

  async secretOf(accountId) {
    const text = 'select second_factor_secret($1) as secret';
    return (await pool.query<{ secret: string | null }>(text, [accountId])).rows[0]?.secret ?? null;
  },
});
