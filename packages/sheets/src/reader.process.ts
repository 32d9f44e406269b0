import { buffer } from 'node:stream/consumers';
import { readTable } from './read-table.ts';
import type { SheetRow } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';

const BATCH = 500;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

let batch: SheetRow[] = [];
const tell = () => {
  say({ rows: batch });
  batch = [];
};

try {
  const headers = await readTable(await buffer(process.stdin), (row) => {
    batch.push(row);
    if (batch.length === BATCH) tell();
  });
  tell();
  say({ headers });
} catch (error) {
  if (!(error instanceof UnreadableSheet)) throw error;
  say({ fault: error.fault });
}
