import * as z from 'zod';
import { choice, day, id, optionalText, text } from '#app/forms/values.ts';
import { kinds, levels, zones } from '../organizations/filter.ts';

export const lineKinds = ['ABSORBED', 'DIVIDED', 'CONTINUES', 'RENAMED', 'TRANSFERRED', 'DISSOLVED'] as const;
export const shares = ['WHOLE', 'PART'] as const;
export const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER'] as const;
export const statedPrecisions = ['DAY', 'MONTH', 'YEAR'] as const;

/** More is written in a sheet. */
export const MOST_LINES = 100;

const Founding = z.object({
  /** What the lines call it: made when the row is added, or the id that a draft gave it. */
  key: id,
  name: text(200),
  kind: choice(kinds),
  levels: z.array(z.enum(levels)).default([]),
  zone: z.enum(zones).optional(),
  parentId: optionalText(80),
  local: optionalText(60),
  gso: optionalText(60),
});

const Line = z.object({
  sourceId: id,
  kind: choice(lineKinds),
  targetId: optionalText(80),
  share: choice(shares),
  name: optionalText(200),
  /** In which order of superiors a body is transferred: not asked for, and kept as a draft has it. */
  hierarchy: z.enum(hierarchies).optional(),
  note: optionalText(500),
});

export const Decree = z.object({
  title: text(300),
  decreeId: optionalText(80),
  effectiveOn: day,
  precision: choice(statedPrecisions),
  foundings: z.array(Founding).max(MOST_LINES, 'tooLong').default([]),
  lines: z.array(Line).min(1, 'oneRow').max(MOST_LINES, 'tooLong'),
});
export type DecreeText = z.input<typeof Decree>;
export type FoundingRow = z.input<typeof Founding>;
export type LineRow = z.input<typeof Line>;

/** As the graph takes it. */
export function decreeInput({ effectiveOn, precision, foundings, lines, ...decree }: z.output<typeof Decree>) {
  return {
    ...decree,
    effectiveOn: { value: effectiveOn, precision },
    foundings: foundings.map(({ local, gso, ...founding }) => ({
      ...founding,
      codes: [
        ...(local ? [{ scheme: 'LOCAL' as const, value: local }] : []),
        ...(gso ? [{ scheme: 'GSO' as const, value: gso }] : []),
      ],
    })),
    lines,
  };
}

/** A key that no row has yet. */
export function nextKey(keys: readonly (string | undefined)[]): string {
  const used = keys.map((key) => Number(/^new-(\d+)$/.exec(key ?? '')?.[1] ?? 0));
  return `new-${Math.max(0, ...used) + 1}`;
}
