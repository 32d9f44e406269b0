import type { Memorandum, MemorandumEvent } from './memorandum.ts';

/** A memorandum ends with its partnership. */
export const endMemorandum = (memorandum: Memorandum, at: Date): MemorandumEvent[] =>
  memorandum.status === 'IN_FORCE' ? [{ type: 'MemorandumEnded', at }] : [];
