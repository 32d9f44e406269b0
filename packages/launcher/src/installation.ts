import { type Children, childrenOf } from './children.ts';
import { type Database, database } from './database.ts';
import { dataFolder } from './environment.ts';
import { type Lock, takeLock } from './lock.ts';
import { rotateLogs } from './logs.ts';
import { type Secrets, secretsIn } from './secrets.ts';

export type Installation = AsyncDisposable & {
  lock: Lock;
  secrets: Secrets;
  database: Database;
  children: Children;
  stopping: AbortSignal;
  report(line: string): void;
};

const report = (line: string): void => void process.stdout.write(`${line}\n`);

/** Takes hold of the data folder; whatever is started from here is stopped in the reverse order. */
export async function openInstallation(leave: AbortController, check: () => Promise<void>): Promise<Installation> {
  await using opening = new AsyncDisposableStack();
  const stopping = leave.signal;
  const lock = opening.use(await takeLock(dataFolder));
  await check();
  rotateLogs();
  const secrets = await secretsIn(dataFolder);
  const postgres = opening.use(database({ ownerPassword: secrets.ownerPassword, stopping, report }));
  const children = opening.use(childrenOf(lock));
  opening.defer(async () => leave.abort());
  const open = opening.move();
  const close = () => open.disposeAsync();
  return { lock, secrets, database: postgres, children, stopping, report, [Symbol.asyncDispose]: close };
}
