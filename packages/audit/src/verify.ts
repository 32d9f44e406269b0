import type { JsonWebKey } from 'node:crypto';
import { json, readEnv } from '@twinning/env/read-env';
import pg from 'pg';
import * as z from 'zod';
import { publicKey } from './chain-fault.ts';
import { verifyService } from './verify-service.ts';

const env = readEnv(
  z.object({
    DATABASE_URL: z.url(),
    AUDIT_VERIFY_KEY: json.transform((key) => key as JsonWebKey),
    AUDIT_HEADS_DIR: z.string().min(1),
  }),
);
const services = ['organizations', 'partnerships', 'activities', 'recognition'];
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const client = new pg.Client({ connectionString: env.DATABASE_URL });
await client.connect();
try {
  const key = publicKey(env.AUDIT_VERIFY_KEY);
  for (const service of services) {
    const tell = (entries: number) => say(`${service}: ${entries} entries so far`);
    const { entries, heads, fault } = await verifyService(client, service, key, env.AUDIT_HEADS_DIR, tell);
    if (fault) process.exitCode = 1;
    say(
      fault
        ? `${service}: BROKEN at entry ${fault.seq}, which ${fault.what}`
        : `${service}: ${entries} entries hold, ${heads} signed heads agree`,
    );
  }
} finally {
  await client.end();
}
