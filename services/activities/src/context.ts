import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audited } from '@twinning/audit/define-audit';
import { registeredAudit } from '@twinning/audit/registered-audit.repository';
import type { Actor } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { startWork } from '@twinning/persistence/work';
import { type Registry, registry } from '@twinning/registry/registry';
import { calledBy } from '@twinning/subgraph/caller';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { activities } from './activity/activity.repository.ts';
import { nestedActivities } from './activity/nested-activities.repository.ts';
import { fulfilments } from './commitment/fulfilment.repository.ts';
import { delivery } from './delivery/delivery.repository.ts';
import { photos } from './evidence/attach-photos.repository.ts';
import { consentRecords } from './evidence/consent-record.repository.ts';
import { evidence } from './evidence/evidence.repository.ts';
import { movements } from './movement/movement.repository.ts';
import { obligations } from './obligation/obligation.repository.ts';
import { partnerships } from './partnership/partnership.repository.ts';
import { reciprocities } from './partnership/reciprocity.repository.ts';
import { personalRecords } from './personal-records/personal-records.repository.ts';
import { practices } from './practice/practice.repository.ts';
import { readerOf } from './reader/reader.repository.ts';
import type { Reader } from './reader/reader.ts';
import { reorganizationLists } from './reorganization/reorganization-lists.repository.ts';
import { records } from './report/records.repository.ts';
import { reports } from './report/report.repository.ts';
import { reportingPeriods } from './reporting-period/reporting-period.repository.ts';
import { activityTasks } from './task/activity-task.repository.ts';
import { uploads } from './upload/upload.repository.ts';

export type Context = HouseContext &
  Audited & {
    /** What a request of this actor would be given; the database still shows the caller's rows alone. */
    seenAs(actor: Actor): Promise<Context>;
    registry: Registry;
    movements: ReturnType<typeof movements>;
    partnerships: ReturnType<typeof partnerships>;
    reciprocities: ReturnType<typeof reciprocities>;
    fulfilments: ReturnType<typeof fulfilments>;
    activities: ReturnType<typeof activities>;
    activitiesUnder: ReturnType<typeof nestedActivities>;
    evidence: ReturnType<typeof evidence>;
    uploads: ReturnType<typeof uploads>;
    consentRecords: ReturnType<typeof consentRecords>;
    photos: ReturnType<typeof photos>;
    practices: ReturnType<typeof practices>;
    reportingPeriods: ReturnType<typeof reportingPeriods>;
    obligations: ReturnType<typeof obligations>;
    reports: ReturnType<typeof reports>;
    records: ReturnType<typeof records>;
    delivery: ReturnType<typeof delivery>;
    activityTasks: ReturnType<typeof activityTasks>;
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
  const work = startWork(em, actor, now, 'activities', caller.requestId);
  let reader: Promise<Reader> | undefined;
  const reading = () => (reader ??= readerOf(em, actor));
  const shown = evidence(work, reading);
  const sent = uploads(work);
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
    partnerships: partnerships(work, known),
    reciprocities: reciprocities(work, reading),
    fulfilments: fulfilments(work, reading),
    activities: activities(work, reading, today),
    activitiesUnder: nestedActivities(work, reading),
    evidence: shown,
    uploads: sent,
    consentRecords: consentRecords(em, reading, actor),
    photos: photos(work, shown, sent),
    practices: practices(em),
    reportingPeriods: reportingPeriods(work),
    obligations: obligations(work, reading, today),
    reports: reports(work, reading),
    records: records(work, known, today),
    delivery: delivery(work),
    activityTasks: activityTasks(work),
    reorganizationLists: reorganizationLists(work, known, reading, today),
    personalRecords: personalRecords(work),
    ...registeredAudit(work, 'activities'),
  };
}
