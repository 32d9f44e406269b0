import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { owner } from '@twinning/persistence/postgres/cluster';
import { dataFolder, ownDatabaseUrl } from './environment.ts';
import { inRoot } from './places.ts';
import { PlainError, plainly } from './plain-error.ts';
import { auditHeads } from './programs.ts';
import { runningIn } from './running.ts';
import { readSecrets } from './secrets.ts';

/** Hands the verifier of the audit trail what it may know: where the tables are, the public key, and the kept heads. */
async function verifyAudit(): Promise<void> {
  const running = await runningIn(dataFolder);
  const secrets = await readSecrets(dataFolder);
  if (!running?.databaseUrl || !secrets?.auditSigningKey)
    throw new PlainError('The product is not running: start it with npm start.');
  const url = new URL(ownDatabaseUrl ?? running.databaseUrl);
  if (!ownDatabaseUrl) {
    url.username = owner;
    url.password = secrets.ownerPassword;
  }
  const { d: _private, ...publicKey } = secrets.auditSigningKey;
  const child = spawn(process.execPath, [inRoot('packages/audit/src/verify.ts')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: url.href,
      AUDIT_VERIFY_KEY: JSON.stringify(publicKey),
      AUDIT_HEADS_DIR: auditHeads,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}

await plainly(verifyAudit);
