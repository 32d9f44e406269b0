import type { DeliveryFigures, ParticipationFigures } from './types.ts';

type Unit = ParticipationFigures['byUnit'][number];
/** Rows whose unit cannot be read now keep their figures, under the place they had in the list. */
type Participation = Unit & { key: string };
type Delivery = Omit<DeliveryFigures['byUnit'][number], 'organization'>;
export type UnitRow = Participation & { delivery: Delivery | null };

/** Participation and delivery of the same unit on one row, wherever each of them was counted. */
export function unitRows(participation: ParticipationFigures, delivery: DeliveryFigures | null): UnitRow[] {
  const delivered = new Map(delivery?.byUnit.map((unit) => [unit.organization?.id, unit]));
  return participation.byUnit.map((unit, index) => ({
    ...unit,
    key: unit.organization?.id ?? `unread ${index}`,
    delivery: (unit.organization && delivered.get(unit.organization.id)) ?? null,
  }));
}

/** A page of rows that begins after the one with this key. */
export function pageOf(rows: UnitRow[], after: string | null, size: number) {
  const start = after ? rows.findIndex(({ key }) => key === after) + 1 : 0;
  const page = rows.slice(start, start + size);
  return {
    rows: page,
    pageInfo: { hasNextPage: start + size < rows.length, endCursor: page.at(-1)?.key ?? null },
    totalCount: rows.length,
  };
}
