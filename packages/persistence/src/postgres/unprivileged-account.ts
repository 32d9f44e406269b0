import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export type Account = { uid: number; gid: number };

const nobody: Account = { uid: 65_534, gid: 65_534 };

async function namedInPasswd(name: string): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/**
 * PostgreSQL refuses to run as root, and initdb wants an account that /etc/passwd knows.
 * A cluster that stands already keeps its owner; nothing is answered when we are not root: the server then runs as we do.
 */
export async function unprivilegedAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const standing = await stat(cluster).catch(() => undefined);
  if (standing && standing.uid !== 0) return { uid: standing.uid, gid: standing.gid };
  return (await namedInPasswd('postgres')) ?? (await namedInPasswd('nobody')) ?? nobody;
}

/** Whether the account may walk down to this folder: a checkout under /root (0700), say, is closed to it. */
export async function reaches(account: Account, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const walkable = uid === account.uid ? mode & 0o100 : gid === account.gid ? mode & 0o010 : mode & 0o001;
  if (!walkable) return false;
  const parent = dirname(folder);
  return parent === folder || reaches(account, parent);
}
