import type { PlanRecord } from '@twinning/city/records/partnership';
import type { Day } from '@twinning/domain/day';
import { agreeToPlan } from '../plan/agree-to-plan.ts';
import { amendPlan } from '../plan/amend-plan.ts';
import { draftPlan } from '../plan/draft-plan.ts';
import { filePlan } from '../plan/file-plan.ts';
import { evolve, type JointPlan, type PlanEvent } from '../plan/joint-plan.ts';
import { announcementsOf } from '../plan/plan-announcements.ts';
import type { Telling } from './replay-partnership.ts';
import { noon } from './tale.ts';

/** Drafts a plan, amends it as often as its version tells, and lets all agree and file it when they did. */
export function replayPlan(record: PlanRecord, on: Day, telling: Telling, strandCodes: readonly string[]): void {
  const { id, symbol, documentId, items, status } = record;
  const [organizationId = '', ...others] = record.agreements.map((agreement) => agreement.organizationId);
  const at = noon(on);
  const drafted = draftPlan(telling.partnership, { id, symbol, documentId, items, organizationId, at }, strandCodes);
  let plan: JointPlan = drafted[0].draft;
  const tell = (events: readonly PlanEvent[]): void => {
    plan = events.reduce(evolve, plan);
    for (const event of events)
      for (const announcement of announcementsOf(plan, [event])) telling.journal.push({ at: event.at, announcement });
  };

  tell(drafted);
  for (let version = 1; version < record.version; version++) {
    const reason = record.amendmentReason ?? '';
    const carriedOn = items.map((item) => ({ item, carriesOn: true }));
    tell(amendPlan(plan, { organizationId, reason, items: carriedOn, at }, strandCodes));
  }
  if (status !== 'DRAFT') for (const other of others) tell(agreeToPlan(plan, { organizationId: other, at }));
  if (record.filedOn) tell(filePlan(plan, { organizationId, at: noon(record.filedOn) }));
  if (status === 'IN_PROGRESS') tell([{ type: 'PlanBegun', at: noon(record.filedOn ?? on) }]);
  telling.plans = [...telling.plans, plan];
}
