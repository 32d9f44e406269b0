import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Account, reaches } from './unprivileged-account.ts';

/** Where software and clusters live when root works in a folder that is closed to everybody else. */
export const house = '/var/lib/school-twinning';

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A checkout in the folder for temporary files that has gone will not come back: neither shall its database stay. */
async function sweep(): Promise<void> {
  for (const name of await readdir(house)) {
    const home = await readFile(join(house, name, 'home'), 'utf8').catch(() => undefined);
    if (home?.startsWith(`${tmpdir()}/`) && !(await exists(home))) await rm(join(house, name), { recursive: true });
  }
}

async function settleElsewhere(wanted: string): Promise<string> {
  const folder = join(house, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  await mkdir(house, { recursive: true, mode: 0o755 });
  await sweep();
  // Whoever deleted the data folder deleted this cluster too: its password went with it.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o755 });
  await writeFile(join(folder, 'home'), wanted);
  if (await lstat(wanted).catch(() => undefined)) await rm(wanted);
  await symlink(join(folder, 'cluster'), wanted);
  return join(folder, 'cluster');
}

/**
 * The folder of the cluster: the wanted one, or, where its account cannot reach that, one in the house with a link to it
 * in the wanted place. The link moves with the checkout.
 */
export async function clusterFolder(wanted: string, account: Account | undefined): Promise<string> {
  const place = resolve(wanted);
  const standing = await realpath(place).catch(() => undefined);
  if (standing) return standing;
  await mkdir(dirname(place), { recursive: true, mode: account ? 0o711 : 0o700 });
  return !account || (await reaches(account, dirname(place))) ? place : settleElsewhere(place);
}
