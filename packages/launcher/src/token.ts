import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import { dataFolder, demonstration } from './environment.ts';
import { inRoot } from './places.ts';
import { PlainError, plainly } from './plain-error.ts';
import { serviceEnv } from './programs.ts';
import { runningIn } from './running.ts';
import { readSecrets } from './secrets.ts';

function roleAsked(role: string | undefined): string {
  const roles = Object.keys(demonstrationAccounts);
  if (role !== undefined && roles.includes(role)) return role;
  const fault = role === undefined ? 'Whose token?' : `There is no demonstration account "${role}".`;
  throw new PlainError(`${fault} npm run --silent token -- ROLE, where ROLE is one of ${roles.join(', ')}.`);
}

/** Prints a bearer token of a demonstration account and nothing else. */
async function token(): Promise<void> {
  const role = roleAsked(process.argv[2]);
  if (!demonstration) throw new PlainError('There are no demonstration accounts here.');
  const running = await runningIn(dataFolder);
  const secrets = await readSecrets(dataFolder);
  if (!running?.databaseUrl || !secrets) throw new PlainError('The product is not running: start it with npm start.');
  const env = serviceEnv('organizations', { secrets, ownerUrl: running.databaseUrl });
  const script = inRoot('services/organizations/src/demonstration/token.ts');
  const child = spawn(process.execPath, [script, role], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
}

await plainly(token);
