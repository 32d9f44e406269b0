import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Partnerships } from '../partnership/partnership.repository.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { readableThrough } from '../partnership/reading.repository.ts';
import type { Tables } from '../rows.ts';
import { PlanVersionRow } from './joint-plan.row.ts';
import { evolve, type JointPlan, type PlanDrafted, type PlanEvent, type PlanItem } from './joint-plan.ts';
import { announcementsOf } from './plan-announcements.ts';
import { savePlans, toItem, toPlans } from './plan-rows.repository.ts';

type Promised<Value> = Value | Promise<Value>;
type Decide = (plan: JointPlan, partnership: Partnership) => Promised<PlanEvent[]>;
type Draft = (partnership: Partnership) => Promised<[PlanDrafted]>;

/** An item together with the partnership whose movement its strand belongs to. */
export type PlannedIn = PlanItem & { partnershipId: string };

export function plans(work: Work, partnerships: Partnerships) {
  const db = (em: EntityManager) => em.getKysely<Tables>();
  const readable = readableThrough('joint_plan', work.actor);
  const table = (em: EntityManager) => db(em).selectFrom('joint_plan').selectAll('joint_plan').where(readable);

  const byId = new DataLoader<string, JointPlan | null>(async (ids) => {
    const found = await toPlans(work.em, await table(work.em).where('id', 'in', ids).execute());
    return ids.map((id) => found.find((plan) => plan.id === id) ?? null);
  });

  const byPartnership = new DataLoader<string, JointPlan[]>(async (ids) => {
    const rows = await table(work.em).where('partnership_id', 'in', ids).orderBy('id').execute();
    const found = Map.groupBy(await toPlans(work.em, rows), ({ partnershipId }) => partnershipId);
    return ids.map((id) => found.get(id) ?? []);
  });

  const itemById = new DataLoader<string, PlannedIn | null>(async (ids) => {
    const rows = await db(work.em)
      .selectFrom('joint_plan_item')
      .selectAll()
      .where('id', 'in', ids)
      .where(readableThrough('joint_plan_item', work.actor))
      .execute();
    const found = new Map(rows.map((row) => [row.id, { ...toItem(row), partnershipId: row.partnership_id }]));
    return ids.map((id) => found.get(id) ?? null);
  });

  async function keep(tx: EntityManager, before: JointPlan | null, plan: JointPlan, events: readonly PlanEvent[]) {
    await savePlans(tx, [plan]);
    await work.announce(tx, announcementsOf(plan, events, before));
    byId.clear(plan.id).prime(plan.id, plan);
    byPartnership.clear(plan.partnershipId);
    return plan;
  }

  return {
    find: (id: string) => byId.load(id),

    /** The same where it has to be there. */
    async get(id: string): Promise<JointPlan> {
      const found = await byId.load(id);
      if (!found) throw new NotFound();
      return found;
    },

    findItem: (id: string) => itemById.load(id),
    ofPartnership: (partnershipId: string) => byPartnership.load(partnershipId),

    /** Saves a first draft, decided on the locked partnership. */
    add: (partnershipId: string, decide: Draft): Promise<JointPlan> =>
      work.transaction(async (tx) => {
        const events = await decide(await partnerships.lock(partnershipId));
        return keep(tx, null, events[0].draft, events);
      }),

    /** Decides on the plan while its partnership is locked; the text an amendment replaces is put aside. */
    change: (id: string, decide: Decide, expectedVersion?: number | null): Promise<JointPlan> =>
      work.transaction(async (tx) => {
        const seen = await db(tx).selectFrom('joint_plan').select('partnership_id').where('id', '=', id).execute();
        const partnership = await partnerships.lock(seen[0]?.partnership_id ?? '');
        const [before] = await toPlans(tx, await table(tx).where('id', '=', id).execute());
        if (!before) throw new NotFound();
        if (expectedVersion != null && expectedVersion !== before.version) throw new StaleVersion();
        const events = await decide(before, partnership);
        if (events.length === 0) return before;
        const after = events.reduce(evolve, before);
        if (after.version > before.version) await saveRows(tx, PlanVersionRow, [past(before, work.now())]);
        return keep(tx, before, after, events);
      }),
  };
}

const past = ({ id, partnershipId, version, amendmentReason, items }: JointPlan, replacedAt: Date) => ({
  planId: id,
  version,
  partnershipId,
  amendmentReason,
  replacedAt,
  items: [...items],
});
