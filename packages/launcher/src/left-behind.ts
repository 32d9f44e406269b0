import { hasGone, type ProcessRecord, stillRuns } from '@twinning/persistence/postgres/process-table';
import { signalGroup } from './process-group.ts';

const patience = 11_000;

async function clear(record: ProcessRecord): Promise<void> {
  if (!(await stillRuns(record))) return;
  signalGroup(record.pid, 'SIGTERM');
  if (await hasGone(record, patience)) return;
  signalGroup(record.pid, 'SIGKILL');
  await hasGone(record, patience);
}

/** Children of a launcher that was killed leave by themselves, but may still be busy with their last requests. */
export async function clearLeftBehind(children: readonly ProcessRecord[]): Promise<void> {
  await Promise.all(children.map(clear));
}
