import { dataFolder } from './environment.ts';
import { takeLock } from './lock.ts';
import { plainly } from './plain-error.ts';
import { renewSecrets } from './secrets.ts';

/** Between two runs: a product that runs goes on with what it was started with. */
async function renew(): Promise<void> {
  await using _stopped = await takeLock(dataFolder);
  await renewSecrets(dataFolder);
  process.stdout.write('The secrets are new. The next start takes them on; everybody signs in to the admin again.\n');
}

await plainly(renew);
