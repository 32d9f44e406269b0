import { join } from 'node:path';
import { type PostgresServer, startServer } from '@twinning/persistence/postgres/server';
import { dataFolder, ownDatabaseUrl } from './environment.ts';
import { keepRunning, type Runner } from './keep-running.ts';
import { endOfLog, openLog } from './logs.ts';
import { PlainError } from './plain-error.ts';

export type Database = AsyncDisposable & {
  /** Answers the owner's address. */
  start(): Promise<string>;
};

export type Terms = { ownerPassword: string; stopping: AbortSignal; report(line: string): void };

const given = (url: string): Database => ({ start: async () => url, [Symbol.asyncDispose]: async () => undefined });

function embedded({ ownerPassword, stopping, report }: Terms): Database {
  const name = 'PostgreSQL';
  const options = { folder: join(dataFolder, 'postgres'), ownerPassword, durable: true };
  const clue = () => endOfLog('postgres');
  let server: Promise<PostgresServer> | undefined;

  async function launch(preferredPort?: number): Promise<PostgresServer & Runner> {
    const starting = startServer({ ...options, log: openLog('postgres'), ...(preferredPort && { preferredPort }) });
    server = starting;
    const { process: child, ...started } = await starting.catch((fault: Error) => {
      throw new PlainError(fault.message, clue());
    });
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ? `by ${signal}` : `with exit code ${code}`));
    });
    return { process: child, ...started, ended };
  }

  return {
    start: async () => {
      const first = await launch();
      // The services know the port, so a server that ended comes back on the same one.
      void keepRunning({ name, start: () => launch(first.port), stopping, report, clue }, first);
      return first.url('twinning');
    },
    [Symbol.asyncDispose]: async () => {
      const last = await server?.catch(() => undefined);
      await last?.stop();
    },
  };
}

/** The embedded server of the data folder, unless DATABASE_URL names another. */
export const database = (terms: Terms): Database => (ownDatabaseUrl ? given(ownDatabaseUrl) : embedded(terms));
