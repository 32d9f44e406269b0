import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { endMemorandum } from '../memorandum/end-memorandum.ts';
import { evolve as evolveMemorandum, type Memorandum, type MemorandumEvent } from '../memorandum/memorandum.ts';
import { announcementsOf as memorandumAnnouncements } from '../memorandum/memorandum-announcements.ts';
import { saveMemoranda, toMemoranda } from '../memorandum/memorandum-rows.repository.ts';
import { closePlan } from '../plan/close-plan.ts';
import { evolve as evolvePlan, type JointPlan, type PlanEvent, type PlanStatus } from '../plan/joint-plan.ts';
import { announcementsOf as planAnnouncements } from '../plan/plan-announcements.ts';
import { savePlans, toPlans } from '../plan/plan-rows.repository.ts';
import type { Tables } from '../rows.ts';
import type { Announce } from './save-changed.repository.ts';

type Ended = { memoranda: Map<string, string[]>; plans: Map<string, { id: string; status: PlanStatus }[]> };
type Resumed = { memorandumIds: readonly string[]; plans: readonly { id: string; status: PlanStatus }[] };

/** Ends what was signed and planned under partnerships, and tells which of them it was, and how it stood. */
export async function endPapers(
  tx: EntityManager,
  partnershipIds: readonly string[],
  at: Date,
  announce: Announce,
): Promise<Ended> {
  const under = sql`partnership_id = any(${[...partnershipIds]})`;
  const memoranda = (await memorandaWhere(tx, under)).filter(({ status }) => status === 'IN_FORCE');
  const plans = (await plansWhere(tx, under)).filter(({ status }) => status !== 'CLOSED');
  await changeMemoranda(tx, memoranda, (memorandum) => endMemorandum(memorandum, at), announce);
  await changePlans(tx, plans, (plan) => closePlan(plan, at), announce);
  return {
    memoranda: new Map(
      [...Map.groupBy(memoranda, ({ partnershipId }) => partnershipId)].map(([id, all]) => [
        id,
        all.map((one) => one.id),
      ]),
    ),
    plans: new Map(
      [...Map.groupBy(plans, ({ partnershipId }) => partnershipId)].map(([of, all]) => [
        of,
        all.map(({ id, status }) => ({ id, status })),
      ]),
    ),
  };
}

/** Lets them hold again as they did. */
export async function resumePapers(
  tx: EntityManager,
  ended: readonly Resumed[],
  at: Date,
  announce: Announce,
): Promise<void> {
  const statuses = new Map(ended.flatMap(({ plans }) => plans.map(({ id, status }) => [id, status] as const)));
  const memorandumIds = ended.flatMap((each) => each.memorandumIds);
  const memoranda = await memorandaWhere(tx, sql`id = any(${memorandumIds})`);
  const plans = await plansWhere(tx, sql`id = any(${[...statuses.keys()]})`);
  await changeMemoranda(tx, memoranda, () => [{ type: 'MemorandumResumed', at }], announce);
  await changePlans(tx, plans, ({ id }) => [{ type: 'PlanReopened', status: statuses.get(id)!, at }], announce);
}

const memorandaWhere = async (tx: EntityManager, condition: ReturnType<typeof sql>): Promise<Memorandum[]> =>
  toMemoranda(
    tx,
    await rowsOf(tx, sql<Tables['memorandum']>`select * from memorandum where ${condition} order by id for update`),
  );

const plansWhere = async (tx: EntityManager, condition: ReturnType<typeof sql>): Promise<JointPlan[]> =>
  toPlans(
    tx,
    await rowsOf(tx, sql<Tables['joint_plan']>`select * from joint_plan where ${condition} order by id for update`),
  );

async function changeMemoranda(
  tx: EntityManager,
  memoranda: readonly Memorandum[],
  decide: (memorandum: Memorandum) => MemorandumEvent[],
  announce: Announce,
): Promise<void> {
  const changed = memoranda.map((before) => {
    const events = decide(before);
    return { before, after: events.reduce(evolveMemorandum, before), events };
  });
  if (changed.length === 0) return;
  await saveMemoranda(
    tx,
    changed.map(({ after }) => after),
  );
  await announce(
    tx,
    changed.flatMap(({ before, after, events }) => memorandumAnnouncements(after, events, before)),
  );
}

async function changePlans(
  tx: EntityManager,
  plans: readonly JointPlan[],
  decide: (plan: JointPlan) => PlanEvent[],
  announce: Announce,
): Promise<void> {
  const changed = plans.map((before) => {
    const events = decide(before);
    return { before, after: events.reduce(evolvePlan, before), events };
  });
  await savePlans(
    tx,
    changed.map(({ after }) => after),
  );
  await announce(
    tx,
    changed.flatMap(({ before, after, events }) => planAnnouncements(after, events, before)),
  );
}
