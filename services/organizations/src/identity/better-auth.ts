import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@twinning/persistence/new-id';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import { normalizedEmail } from '../account/account.ts';
import type { IdentityPort } from './identity-port.ts';

const MINUTE_MS = 60_000;
const IDLE_MINUTES = 30;
const LONGEST_MINUTES = 12 * 60;

/** A stolen table of sessions opens nothing: it holds only the digests of the tokens. */
const digest = (token: string): string => createHash('sha256').update(token).digest('base64url');

const later = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

export const authOptions = (pool: pg.Pool, secret: string) => ({
  database: pool,
  secret,
  baseURL: 'http://localhost',
  telemetry: { enabled: false },
  logger: { disabled: true },
  emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
  account: { accountLinking: { enabled: false } },
  session: {
    cookieCache: { enabled: false },
    expiresIn: IDLE_MINUTES * 60,
    additionalFields: { endsAt: { type: 'date' as const, required: true, input: false } },
  },
  advanced: { database: { generateId: () => newId('ses') } },
});

/** Passwords and sessions as better-auth keeps them, in a schema and a pool of their own. */
export function identity(databaseUrl: string, secret: string = randomBytes(32).toString('base64url')) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    idleTimeoutMillis: 0,
    options: '-c search_path=identity -c statement_timeout=2000',
  });
  pool.on('error', () => undefined);
  const core = betterAuth(authOptions(pool, secret)).$context;

  const port: IdentityPort = {
    async accountOf(email, password) {
      const { internalAdapter, password: passwords } = await core;
      const found = await internalAdapter.findUserByEmail(normalizedEmail(email), { includeAccounts: true });
      const hash = found?.accounts.find(
        ({ providerId }: { providerId: string }) => providerId === 'credential',
      )?.password;
      if (!found || !hash) {
        await passwords.hash(password);
        return null;
      }
      return (await passwords.verify({ hash, password })) ? found.user.id : null;
    },

    hash: async (password) => (await core).password.hash(password),

    async open(accountId, now, minutes) {
      const token = randomBytes(32).toString('base64url');
      const endsAt = later(now, minutes ?? LONGEST_MINUTES);
      const expiresAt = later(now, minutes ?? IDLE_MINUTES);
      const { internalAdapter, adapter } = await core;
      await adapter.deleteMany({
        model: 'session',
        where: [
          { field: 'userId', value: accountId },
          { field: 'expiresAt', operator: 'lt', value: now },
        ],
      });
      const session = { token: digest(token), expiresAt, endsAt, createdAt: now, updatedAt: now };
      await internalAdapter.createSession(accountId, false, session, true);
      return { token, expiresAt: endsAt };
    },

    async identify(token, now) {
      const { internalAdapter } = await core;
      const found = await internalAdapter.findSession(digest(token));
      if (!found || found.session.expiresAt <= now) return null;
      const { id, userId, expiresAt, endsAt } = found.session as typeof found.session & { endsAt: Date };
      const next = earlier(later(now, IDLE_MINUTES), endsAt);
      const drowsy = next.getTime() - expiresAt.getTime() >= MINUTE_MS;
      if (drowsy) await internalAdapter.updateSession(digest(token), { expiresAt: next, updatedAt: now });
      return { accountId: userId, sessionId: id, expiresAt: drowsy ? next : expiresAt };
    },

    async end(accountId, sessionId) {
      const { adapter } = await core;
      const own = [{ field: 'userId', value: accountId }];
      const where = sessionId === null ? own : [...own, { field: 'id', value: sessionId }];
      await adapter.deleteMany({ model: 'session', where });
    },
  };
  return { ...port, stop: () => pool.end() };
}
