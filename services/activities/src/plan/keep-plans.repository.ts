import type { EntityManager } from '@mikro-orm/postgresql';
import type { PayloadOf } from '@twinning/events/contracts';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { PlanItemRow, PlanRow } from './plan.row.ts';

export type KeptPlan = Omit<PayloadOf<'partnerships.plan-agreed.v1'>, 'status'>;

/** Keeps plans as of their version; the day a plan was first agreed stays, whichever word is heard first. */
export async function keepPlans(tx: EntityManager, snapshots: readonly KeptPlan[]): Promise<void> {
  const ids = snapshots.map(({ id }) => id);
  const known = await rowsOf(
    tx,
    sql<{ id: string; version: number; countsFrom: string | null }>`
      select id, version, counts_from as "countsFrom" from plan where id = any(${ids}) for update`,
  );
  const before = new Map(known.map((plan) => [plan.id, plan]));
  await saveRows(
    tx,
    PlanRow,
    snapshots.map(({ id, version, partnershipId, agreedOn }) => ({
      id,
      version: Math.max(version, before.get(id)?.version ?? 0),
      partnershipId,
      countsFrom: earliest(before.get(id)?.countsFrom ?? null, agreedOn),
    })),
  );
  const newer = snapshots.filter(({ id, version }) => version > (before.get(id)?.version ?? 0));
  await rowsOf(tx, sql`delete from plan_item where plan_id = any(${newer.map(({ id }) => id)})`);
  await saveRows(
    tx,
    PlanItemRow,
    newer.flatMap(({ id, partnershipId, items }) =>
      items.map((item, position) => ({ ...item, planId: id, partnershipId, position })),
    ),
  );
}

function earliest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
