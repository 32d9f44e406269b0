import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { type ProcessRecord, recordOf } from '@twinning/persistence/postgres/process-table';
import { openLog } from './logs.ts';
import { root } from './places.ts';
import { signalGroup } from './process-group.ts';

export type Program = {
  name: string;
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Another program than Node. */
  command?: string;
};

export type Child = {
  name: string;
  record: ProcessRecord | undefined;
  /** Says how it ended. */
  ended: Promise<string>;
  /** What it ended with; undefined while it runs. */
  exitCode(): number | null | undefined;
  onMessage(listener: (message: unknown) => void): void;
  stop(): Promise<void>;
};

const patience = 10_000;

/**
 * A child in a group of its own, its output in its log. Ctrl+C does not reach it from the terminal, so it is asked to
 * leave once and in order; when we are killed it notices by the channel that closes.
 */
export async function startChild({ name, words, env, command = process.execPath }: Program): Promise<Child> {
  const log = openLog(name);
  const child = spawn(command, words, { cwd: root, env, stdio: ['ignore', log, log, 'ipc'], detached: true });
  closeSync(log);
  let asked = false;
  const ended = once(child, 'exit').then(([code, signal]) => {
    if (asked) return 'as it was asked to';
    return signal ? `by ${signal}` : `with exit code ${code}`;
  });
  await once(child, 'spawn');
  const { pid } = child;
  const runs = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (!runs() || pid === undefined) return;
    asked = true;
    signalGroup(pid, 'SIGTERM');
    const killed = setTimeout(() => signalGroup(pid, 'SIGKILL'), patience);
    await ended;
    clearTimeout(killed);
  };
  return {
    name,
    record: pid === undefined ? undefined : await recordOf(pid),
    ended,
    exitCode: () => (runs() ? undefined : child.exitCode),
    onMessage: (listener) => void child.on('message', listener),
    stop,
  };
}
