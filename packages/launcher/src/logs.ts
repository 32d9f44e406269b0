import { mkdirSync, openSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './environment.ts';

const folder = join(dataFolder, 'logs');

export const logOf = (name: string): string => join(folder, `${name}.log`);

/** Every start writes new logs; those of the start before are kept beside them. */
export function rotateLogs(): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const current = readdirSync(folder).filter((name) => name.endsWith('.log') && !name.endsWith('.previous.log'));
  for (const name of current) renameSync(join(folder, name), join(folder, name.replace(/\.log$/, '.previous.log')));
}

export function openLog(name: string): number {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openSync(logOf(name), 'a', 0o600);
}

/** The end of a log, as one tells it to somebody who has to find out what went wrong. */
export function endOfLog(name: string, lines = 12): string {
  const text = readFileSync(logOf(name), 'utf8').trimEnd();
  const last = text.split('\n').slice(-lines);
  return [`The end of ${logOf(name)}:`, ...last.map((line) => `  ${line.slice(0, 500)}`)].join('\n');
}
