import { endsItsSource, type Line } from './reorganization.ts';

export type Ending = {
  /** Those that take over from a body, in the order of the decree. */
  successors: readonly string[];
  /** The one that takes over the whole of it, if there is one. */
  wholly: string | null;
};

/** What becomes of each body that a decree ends. */
export function endings(lines: readonly Line[]): Map<string, Ending> {
  const ended = new Map<string, Ending>();
  for (const line of lines.filter(endsItsSource)) {
    const { successors } = ended.get(line.sourceId) ?? { successors: [] };
    const all = line.targetId === null ? successors : [...successors, line.targetId];
    ended.set(line.sourceId, { successors: all, wholly: line.share === 'WHOLE' ? line.targetId : null });
  }
  for (const { sourceId, targetId } of lines) if (sourceId === targetId) ended.delete(sourceId);
  return ended;
}
