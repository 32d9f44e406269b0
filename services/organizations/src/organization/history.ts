import type { Day } from '@twinning/domain/day';
import type { DatedName, DatedPlacement, OrganizationEntry } from './organization.ts';

/** One step in the life of a body, told from its dated facts. */
export type HistoryStep =
  | { kind: 'FOUNDED'; on: Day; name: string }
  | { kind: 'RENAMED'; on: Day; oldName: string; newName: string }
  | { kind: 'TRANSFERRED'; on: Day; fromId: string | null; toId: string | null }
  | { kind: 'DISSOLVED'; on: Day; name: string };

/** Since when a body has been there is not always told: then nobody may say that it was founded that day. */
const foundingIsKnown = ({ provenance }: OrganizationEntry): boolean =>
  !provenance.some(({ field, basis }) => field === 'status' && basis === 'INFERRED');

function transfers({ life }: OrganizationEntry, placements: readonly DatedPlacement[]): HistoryStep[] {
  const placed = placements
    .filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE')
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const days = [...new Set(placed.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort();
  return days
    .filter((day) => day > life.from && (life.to === null || day < life.to))
    .map((on) => ({
      kind: 'TRANSFERRED' as const,
      on,
      fromId: placed.find(({ to }) => to === on)?.parentId ?? null,
      toId: placed.find(({ from }) => from === on)?.parentId ?? null,
    }))
    .filter(({ fromId, toId }) => fromId !== toId);
}

/** What happened to a body, the oldest first; reorganisations are not told here. */
export function historyOf(
  entry: OrganizationEntry,
  names: readonly DatedName[],
  placements: readonly DatedPlacement[],
): HistoryStep[] {
  const sorted = names.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const renamed = sorted.slice(1).flatMap((name, index): HistoryStep[] => {
    const before = sorted[index]!;
    return before.value === name.value
      ? []
      : [{ kind: 'RENAMED', on: name.from, oldName: before.value, newName: name.value }];
  });
  const founded: HistoryStep[] = foundingIsKnown(entry)
    ? [{ kind: 'FOUNDED', on: entry.life.from, name: sorted[0]?.value ?? entry.id }]
    : [];
  const dissolved: HistoryStep[] =
    entry.life.to === null ? [] : [{ kind: 'DISSOLVED', on: entry.life.to, name: sorted.at(-1)?.value ?? entry.id }];
  const between = [...renamed, ...transfers(entry, placements)].toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return [...founded, ...between, ...dissolved];
}
