import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { newId } from '@twinning/persistence/new-id';
import { betterAuth } from 'better-auth';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import pg from 'pg';
import type { IdentityPort } from './identity-port.ts';
import { kept } from './kept.ts';
import { type Secrets, secretBox } from './secret-box.ts';
import { IDLE_MINUTES, sessions } from './sessions.ts';
import { passwordTurnstile } from './turnstile.ts';

/** How passwords are made unreadable: scrypt, a tenth of a second each. */
export const scrypt = { hash: hashPassword, verify: verifyPassword };
export type Passwords = typeof scrypt;

/**
 * It runs on the threads that also check signatures and read files: of those and of the processors some stay free, and nobody
 * waits longer for a password than the gateway waits for the service.
 */
const BOUNDS = { atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)), waiting: 32, patienceMs: 1_500 };

const unasked = { required: false, input: false } as const;

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
    additionalFields: {
      endsAt: { type: 'date' as const, required: true, input: false },
      secondFactorAt: { type: 'date' as const, ...unasked },
      viewedBy: { type: 'string' as const, ...unasked },
      renewBy: { type: 'date' as const, ...unasked },
    },
  },
  advanced: { database: { generateId: () => newId('ses') } },
});

const coreOver = (pool: pg.Pool, secret: string) => betterAuth(authOptions(pool, secret)).$context;
export type Core = ReturnType<typeof coreOver>;

/** Passwords and sessions as better-auth keeps them, in a schema, under a role and in a pool of their own; and what is kept sealed. */
export function identity(
  databaseUrl: string,
  secret: string = randomBytes(32).toString('base64url'),
  passwords: Passwords = scrypt,
) {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    idleTimeoutMillis: 0,
    options: '-c search_path=identity -c statement_timeout=2000',
  });
  pool.on('error', () => undefined);
  const core = coreOver(pool, secret);
  const inTurn = passwordTurnstile(BOUNDS);
  const nobodys = passwords.hash(randomBytes(16).toString('base64url'));

  const port: IdentityPort & { secrets: Secrets } = {
    async opens(accountId, password) {
      const { internalAdapter } = await core;
      const accounts = await internalAdapter.findAccounts(accountId ?? 'nobody');
      const own = accounts.find(({ providerId }: { providerId: string }) => providerId === 'credential')?.password;
      const right = await passwords.verify({ hash: own ?? (await nobodys), password });
      return right && own != null;
    },
    hash: (password) => inTurn(() => passwords.hash(password)),
    inTurn,
    ...sessions(core),
    ...kept(pool),
    secrets: secretBox(secret),
  };
  return { ...port, stop: () => pool.end() };
}
