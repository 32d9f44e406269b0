import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/** A sixteenth of the machine, at most a gigabyte: a nation of 45,000 schools with its history stays in memory. */
const sharedBuffers = (memory: number): string =>
  `${Math.round(Math.min(Math.max(memory / 16 / MEGABYTE, 128), 1024))}MB`;

/** How the server is set, beyond PostgreSQL's own choices. A server for tests may forget everything: it is thrown away. */
export function settings(port: number, durable: boolean): readonly string[] {
  const always = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: sharedBuffers(totalmem()),
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
  };
  const forgetful = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    autovacuum: 'off',
    max_wal_size: '128MB',
  };
  const kept = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
  return Object.entries({ ...always, ...(durable ? kept : forgetful) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
}
