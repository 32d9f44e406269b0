import type { Day } from '@twinning/domain/day';
import type { LineKind } from '../reorganization/reorganization.ts';

/** That an applied decree touched a body: by one of its lines, or by moving it, which has no line. */
export type HandedOn = {
  reorganizationId: string;
  on: Day;
  kind: LineKind | 'MOVED';
  sourceId: string;
  targetId: string | null;
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
      sources: passing.filter(({ targetId }) => targetId === id).map(({ sourceId }) => sourceId),
    };
  });
}
