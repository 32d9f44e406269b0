import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Sheet, SheetRow } from './sheet.ts';
import { type SheetFault, UnreadableSheet } from './sheet-fault.ts';

const READER = fileURLToPath(new URL('./reader.process.ts', import.meta.url));
const DEADLINE_MS = 60_000;
/** It reads the program's own files and its standard input; it writes nothing, starts nothing and knows no secret. */
const BOUNDS = [
  '--max-old-space-size=384',
  '--max-semi-space-size=4',
  '--permission',
  '--allow-fs-read=*',
  '--disable-warning=ExperimentalWarning',
];

type Said = { rows?: SheetRow[]; headers?: string[]; fault?: SheetFault };

export type ReadSheet = { sheet: Sheet; fault?: never } | { fault: SheetFault; sheet?: never };

const tooLong: ReadSheet = { fault: new UnreadableSheet('TOO_LONG').fault };

/** Reads a file from outside in a process of its own, with bounded memory and time: a table, or why it is refused. */
export async function readSheet(bytes: Uint8Array, deadline = DEADLINE_MS): Promise<ReadSheet> {
  const child = spawn(process.execPath, [...BOUNDS, READER], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: deadline,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  // Whoever refuses a file early does not read it to its end.
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const rows: SheetRow[] = [];
  let answer: ReadSheet = tooLong;
  for await (const line of createInterface({ input: child.stdout })) {
    const said: Said = JSON.parse(line);
    if (said.rows) for (const row of said.rows) rows.push(row);
    if (said.fault) answer = { fault: said.fault };
    if (said.headers) answer = { sheet: { headers: said.headers, rows } };
  }
  await ended;
  return answer;
}
