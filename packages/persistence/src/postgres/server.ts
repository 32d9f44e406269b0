import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareProcess, createCluster, owner } from './cluster.ts';
import { holdsItsPromises } from './durability.ts';
import { freePort } from './free-port.ts';
import { clusterFolder } from './house.ts';
import { clearLeftover, readPostmaster, stopPostmaster } from './postmaster.ts';
import { recordOf } from './process-table.ts';
import { settings } from './settings.ts';
import { software } from './software.ts';
import { unprivilegedAccount } from './unprivileged-account.ts';

export type ServerOptions = {
  folder: string;
  ownerPassword: string;
  /** False only for a server that is thrown away: it does not wait for the disk. */
  durable: boolean;
  preferredPort?: number;
  /** Open file or stream that takes the server's log. */
  log?: number | 'ignore' | 'inherit';
};

export type PostgresServer = {
  folder: string;
  port: number;
  process: ChildProcess;
  /** As the owner role. */
  url(database: string): string;
  stop(): Promise<void>;
};

async function untilReady(server: ChildProcess, folder: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    const said = await readPostmaster(folder);
    if (said?.pid === server.pid && said?.ready) return;
    await sleep(15);
  }
  throw new Error(
    `PostgreSQL did not start (${server.signalCode ?? `exit code ${server.exitCode}`}); its log says why.`,
  );
}

/** Real PostgreSQL as a child process on loopback; makes its cluster first where there is none. */
export async function startServer(options: ServerOptions): Promise<PostgresServer> {
  const { ownerPassword, durable, log = 'ignore' } = options;
  const account = await unprivilegedAccount(options.folder);
  const folder = await clusterFolder(options.folder, account);
  const programs = await software(account);
  await createCluster({ folder, initdb: programs.initdb, account, ownerPassword, durable });
  await clearLeftover(folder);
  const port = await freePort(options.preferredPort);
  const words = ['-D', folder, ...settings(port, durable)];
  // Detached: Ctrl+C reaches the whole foreground group, and the server must outlive the services.
  const server = spawn(programs.postgres, words, {
    ...bareProcess(account),
    stdio: ['ignore', log, log],
    detached: true,
  });
  await once(server, 'spawn');
  await untilReady(server, folder);
  const url = (database: string) =>
    `postgres://${owner}:${encodeURIComponent(ownerPassword)}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    const record = server.pid === undefined ? undefined : await recordOf(server.pid);
    if (record && server.exitCode === null) await stopPostmaster(record);
  };
  if (durable) {
    await holdsItsPromises(url('postgres')).catch(async (fault) => {
      await stop();
      throw fault;
    });
  }
  return { folder, port, process: server, url, stop };
}
