import type { Day } from '@twinning/domain/day';
import type { LineKind, Share } from '../reorganization/reorganization.ts';

/** That an applied decree touched a body: by one of its lines, or by moving it, which has no line. */
export type HandedOn = {
  reorganizationId: string;
  on: Day;
  kind: LineKind | 'MOVED';
  sourceId: string;
  targetId: string | null;
  share: Share;
  /** Whether the source was a body of the same kind. */
  sameKind: boolean | null;
};

/** Everything that one decree did to a body. */
export type Turn = {
  reorganizationId: string;
  on: Day;
  /** How it ended, if it did. */
  ending: 'CONTINUED' | 'ABSORBED' | 'DIVIDED' | null;
  heirs: readonly string[];
  /** From whom it took over. */
  sources: readonly string[];
};

const endings: Partial<Record<HandedOn['kind'], NonNullable<Turn['ending']>>> = {
  CONTINUES: 'CONTINUED',
  ABSORBED: 'ABSORBED',
  DIVIDED: 'DIVIDED',
};

/** An office whose work was divided among communes became none of them: it counts only where there is no other. */
function forebears(lines: readonly HandedOn[]): string[] {
  const own = lines.filter(({ share, sameKind }) => sameKind || share === 'WHOLE');
  return (own.length > 0 ? own : lines).map(({ sourceId }) => sourceId);
}

/** The decrees that touched a body, each once. */
export function turnsOf(id: string, handedOn: readonly HandedOn[]): Turn[] {
  return [...Map.groupBy(handedOn, ({ reorganizationId }) => reorganizationId)].map(([reorganizationId, all]) => {
    const passing = all.filter(({ kind, sourceId, targetId }) => endings[kind] && sourceId !== targetId);
    const out = passing.filter(({ sourceId }) => sourceId === id);
    return {
      reorganizationId,
      on: all[0]!.on,
      ending: out.length > 1 ? 'DIVIDED' : out[0] ? endings[out[0].kind]! : null,
      heirs: out.flatMap(({ targetId }) => targetId ?? []),
      sources: forebears(passing.filter(({ targetId }) => targetId === id)),
    };
  });
}
