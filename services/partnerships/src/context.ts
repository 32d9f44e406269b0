import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audited } from '@twinning/audit/define-audit';
import { registeredAudit } from '@twinning/audit/registered-audit.repository';
import type { Actor } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { startWork } from '@twinning/persistence/work';
import { type Registry, registry } from '@twinning/registry/registry';
import { calledBy } from '@twinning/subgraph/caller';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { memoranda } from './memorandum/memorandum.repository.ts';
import { movements } from './movement/movement.repository.ts';
import { participation } from './participation/participation.repository.ts';
import { partnerships } from './partnership/partnership.repository.ts';
import { partnershipLists } from './partnership/partnership-lists.repository.ts';
import { timeline } from './partnership/timeline.repository.ts';
import { waiting } from './partnership/waiting.repository.ts';
import { personalRecords } from './personal-records/personal-records.repository.ts';
import { plans } from './plan/plan.repository.ts';
import { reorganizationLists } from './reorganization/reorganization-lists.repository.ts';

export type Context = HouseContext &
  Audited & {
    /** What a request of this actor would be given; the database still shows the caller's rows alone. */
    seenAs(actor: Actor): Promise<Context>;
    registry: Registry;
    movements: ReturnType<typeof movements>;
    participation: ReturnType<typeof participation>;
    partnerships: ReturnType<typeof partnerships>;
    partnershipLists: ReturnType<typeof partnershipLists>;
    timeline: ReturnType<typeof timeline>;
    waiting: ReturnType<typeof waiting>;
    memoranda: ReturnType<typeof memoranda>;
    plans: ReturnType<typeof plans>;
    reorganizationLists: ReturnType<typeof reorganizationLists>;
    personalRecords: ReturnType<typeof personalRecords>;
  };

/** Everything a resolver may use, made anew for each request; the clock is read here and nowhere else. */
export async function contextOf(
  given: EntityManager,
  caller: Caller,
  clock: () => Date = () => new Date(),
  seen?: Actor,
): Promise<Context> {
  // A plain fork reads beside the request's transaction: past its locks, and on a second connection that may not come.
  const em = given.fork({ useContext: true });
  const instant = clock();
  const now = () => instant;
  const today = dayOf(instant);
  const known = registry(em);
  const actor = seen ?? calledBy(await known.actor(caller.accountId, today), caller);
  const work = startWork(em, actor, now, 'partnerships', caller.requestId);
  const allPartnerships = partnerships(work, known);
  return {
    seenAs: (who) => contextOf(given, { ...caller, accountId: who.accountId }, clock, who),
    actor,
    language: caller.language,
    requestId: caller.requestId,
    today,
    now,
    work,
    registry: known,
    movements: movements(work),
    participation: participation(work),
    partnerships: allPartnerships,
    partnershipLists: partnershipLists(work),
    timeline: timeline(work, known),
    waiting: waiting(work),
    memoranda: memoranda(work, allPartnerships),
    plans: plans(work, allPartnerships),
    reorganizationLists: reorganizationLists(work, known, today),
    personalRecords: personalRecords(work),
    ...registeredAudit(work, 'partnerships'),
  };
}
