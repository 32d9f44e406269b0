import { type ImportKind, noCounts, type SheetImport } from './sheet-import.ts';

type Received = { id: string; kind: ImportKind; fileName: string; office: string; accountId: string };

/** A sheet as it came in: nothing of it is read yet. */
export const startImport = ({ id, kind, fileName, office, accountId }: Received, now: Date): SheetImport => ({
  id,
  version: 1,
  kind,
  state: 'READING',
  fileName,
  organizationId: office,
  accountId,
  headers: [],
  mapping: {},
  counts: noCounts,
  done: 0,
  total: 0,
  fault: null,
  recordedAt: now,
  confirmedAt: null,
  finishedAt: null,
  undoneAt: null,
});
