import type { Day } from '@twinning/domain/day';
import {
  type CoarsePrecision,
  type DatedName,
  type DatedPlacement,
  type Hierarchy,
  hierarchies,
  type OrganizationEntry,
} from '../organization/organization.ts';
import { type HandedOn, type Turn, turnsOf } from './turn.ts';

/** One step in the life of a body, told from its dated facts and from the decrees that touched it. */
export type HistoryStep = { on: Day; precision: CoarsePrecision | null; reorganizationId: string | null } & (
  | { kind: 'FOUNDED'; name: string; sources: readonly string[] }
  | { kind: 'RENAMED'; oldName: string; newName: string }
  | { kind: 'TRANSFERRED'; hierarchy: Hierarchy; fromId: string | null; toId: string | null }
  | { kind: 'DISSOLVED'; name: string }
  /** It ended, and others took over. */
  | { kind: 'CONTINUED' | 'ABSORBED' | 'DIVIDED'; name: string; heirs: readonly string[] }
  /** It lives on, and took over from others. */
  | { kind: 'ABSORBED'; name: string; sources: readonly string[] }
);

/** Since when a body has been there is not always told: then nobody may say that it was founded that day. */
const foundingIsKnown = ({ provenance }: OrganizationEntry): boolean =>
  !provenance.some(({ field, basis }) => field === 'status' && basis === 'INFERRED');

const byDay = (one: { on: Day } | { from: Day }, other: { on: Day } | { from: Day }): number => {
  const dayOf = (step: { on: Day } | { from: Day }) => ('on' in step ? step.on : step.from);
  return dayOf(one) < dayOf(other) ? -1 : 1;
};

type Bare<Step> = Step extends unknown ? Omit<Step, 'reorganizationId' | 'precision'> : never;

function transfersIn(
  hierarchy: Hierarchy,
  { life }: OrganizationEntry,
  placements: readonly DatedPlacement[],
): Bare<HistoryStep>[] {
  const placed = placements.filter((placement) => placement.hierarchy === hierarchy).toSorted(byDay);
  const days = [...new Set(placed.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort();
  return days
    .filter((day) => day > life.from && (life.to === null || day < life.to))
    .map((on) => ({
      kind: 'TRANSFERRED' as const,
      hierarchy,
      on,
      fromId: placed.find(({ to }) => to === on)?.parentId ?? null,
      toId: placed.find(({ from }) => from === on)?.parentId ?? null,
    }))
    .filter(({ fromId, toId }) => fromId !== toId);
}

function renamings(names: readonly DatedName[]): Bare<HistoryStep>[] {
  return names.slice(1).flatMap((name, index): Bare<HistoryStep>[] => {
    const before = names[index]!;
    return before.value === name.value
      ? []
      : [{ kind: 'RENAMED', on: name.from, oldName: before.value, newName: name.value }];
  });
}

function beginning(entry: OrganizationEntry, name: string, turn: Turn | undefined): Bare<HistoryStep>[] {
  const sources = turn?.sources ?? [];
  if (!foundingIsKnown(entry) && sources.length === 0) return [];
  return [{ kind: 'FOUNDED', on: entry.life.from, name, sources }];
}

function end({ life }: OrganizationEntry, name: string, turn: Turn | undefined): Bare<HistoryStep>[] {
  if (life.to === null) return [];
  if (!turn || turn.heirs.length === 0 || !turn.ending) return [{ kind: 'DISSOLVED', on: life.to, name }];
  return [{ kind: turn.ending, on: life.to, name, heirs: turn.heirs }];
}

/** What happened to a body, the oldest first. */
export function historyOf(
  entry: OrganizationEntry,
  names: readonly DatedName[],
  placements: readonly DatedPlacement[],
  handedOn: readonly HandedOn[],
): HistoryStep[] {
  const { id, life } = entry;
  const named = names.toSorted(byDay);
  const nameOn = (day: Day) => (named.findLast(({ from }) => from <= day) ?? named[0])?.value ?? id;
  const turns = turnsOf(id, handedOn);
  const turnOn = (day: Day | null) => turns.find(({ on }) => on === day);
  const grown = turns
    .filter(({ on, sources }) => sources.length > 0 && on > life.from)
    .map(({ on, sources }) => ({ kind: 'ABSORBED' as const, on, name: nameOn(on), sources }));
  const transfers = hierarchies.flatMap((hierarchy) => transfersIn(hierarchy, entry, placements));
  const between = [...renamings(named), ...transfers, ...grown].toSorted(byDay);
  /** A day is told as precisely as the facts that begin on it. */
  const precisionOn = (day: Day) =>
    [life, ...names, ...placements].find((fact) => fact.from === day && fact.precision)?.precision ?? null;
  return [
    ...beginning(entry, named[0]?.value ?? id, turnOn(life.from)),
    ...between,
    ...end(entry, named.at(-1)?.value ?? id, turnOn(life.to)),
  ].map((step) => ({
    ...step,
    precision: precisionOn(step.on),
    reorganizationId: turnOn(step.on)?.reorganizationId ?? null,
  }));
}
