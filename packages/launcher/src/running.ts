import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProcessRecord, stillRuns } from '@twinning/persistence/postgres/process-table';

/** What the launcher that holds the data folder says of itself there; it is the lock at the same time. */
export type Running = ProcessRecord & {
  since: string;
  children: readonly (ProcessRecord & { name: string })[];
  /** Without a password: those are in the secrets. */
  databaseUrl?: string;
};

export const lockFile = (folder: string): string => join(folder, 'running.json');

export const readText = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);

/** A file cut short by a power failure speaks for nobody. */
export function parseLock(text: string): Running | undefined {
  try {
    return JSON.parse(text) as Running;
  } catch {
    return undefined;
  }
}

/** The launcher at work in this folder, if there is one. */
export async function runningIn(folder: string): Promise<Running | undefined> {
  const running = parseLock((await readText(lockFile(folder))) ?? '');
  return running && (await stillRuns(running)) ? running : undefined;
}
