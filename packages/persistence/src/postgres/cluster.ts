import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './unprivileged-account.ts';

const run = promisify(execFile);

/** The role that owns the database and runs its migrations. */
export const owner = 'twinning_owner';

const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

/** What every program of PostgreSQL is started with: nothing of our environment, a folder every account may stand in. */
export const bareProcess = (account: Account | undefined) => ({
  cwd: '/',
  env: { LC_ALL: 'C', TZ: 'UTC' },
  ...account,
});

async function give(path: string, account: Account | undefined): Promise<void> {
  if (account) await chown(path, account.uid, account.gid);
}

export type NewCluster = {
  folder: string;
  initdb: string;
  account: Account | undefined;
  ownerPassword: string;
  durable: boolean;
};

/** Makes the cluster unless it stands; it is made beside its place and renamed, so it stands wholly or not at all. */
export async function createCluster({ folder, initdb, account, ownerPassword, durable }: NewCluster): Promise<void> {
  if (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) return;
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await chmod(unfinished, 0o700);
    await give(unfinished, account);
    await writeFile(passwordFile, ownerPassword, { mode: 0o600 });
    await give(passwordFile, account);
    const login = ['--auth=scram-sha-256', `--username=${owner}`, `--pwfile=${passwordFile}`];
    const sync = durable ? [] : ['--no-sync'];
    await run(initdb, ['-D', unfinished, ...login, ...locale, ...sync, '--no-instructions'], bareProcess(account));
    await rename(unfinished, folder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}
