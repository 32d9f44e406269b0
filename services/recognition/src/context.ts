import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audited } from '@twinning/audit/define-audit';
import type { Actor } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { startWork } from '@twinning/persistence/work';
import { type Registry, registry } from '@twinning/registry/registry';
import { calledBy } from '@twinning/subgraph/caller';
import type { Caller, HouseContext } from '@twinning/subgraph/context';
import { audit } from './audit/audit.repository.ts';
import { awards } from './award/award.repository.ts';
import { type Conflicts, conflicts } from './conflict/conflict.repository.ts';
import { type TrackRecords, trackRecords } from './known/track-record.repository.ts';
import { type Meetings, meetings } from './meeting/meeting.repository.ts';
import { type Nominations, nominations } from './nomination/nomination.repository.ts';
import { personalRecords } from './personal-records/personal-records.repository.ts';
import { policies } from './policy/award-policy.repository.ts';
import { type Rounds, rounds } from './round/award-round.repository.ts';
import { type ScoreSheets, scoreSheets } from './scoring/score-sheet.repository.ts';
import { recognitionTasks } from './task/task.repository.ts';
import { type Viewpoints, viewpoints } from './viewpoint/viewpoint.repository.ts';

export type Context = HouseContext &
  Audited & {
    /** What a request of this actor would be given; the database still shows the caller's rows alone. */
    seenAs(actor: Actor): Promise<Context>;
    registry: Registry;
    viewpoints: Viewpoints;
    policies: ReturnType<typeof policies>;
    rounds: Rounds;
    nominations: Nominations;
    conflicts: Conflicts;
    sheets: ScoreSheets;
    meetings: Meetings;
    awards: ReturnType<typeof awards>;
    records: TrackRecords;
    /** SHA-256 in hexadecimal: freezes dossiers and names the inputs of standings. */
    digest: (text: string) => string;
    tasks: ReturnType<typeof recognitionTasks>;
    personalRecords: ReturnType<typeof personalRecords>;
  };

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

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
  const work = startWork(em, actor, now, 'recognition', caller.requestId);
  const found = conflicts(work, known, today);
  const here = viewpoints(work, actor, found);
  const allRounds = rounds(work);
  return {
    seenAs: (who) => contextOf(given, { ...caller, accountId: who.accountId }, clock, who),
    actor,
    language: caller.language,
    requestId: caller.requestId,
    today,
    now,
    work,
    registry: known,
    viewpoints: here,
    policies: policies(work),
    rounds: allRounds,
    nominations: nominations(work, allRounds, here),
    conflicts: found,
    sheets: scoreSheets(work, found, here, digest),
    digest,
    meetings: meetings(work, here),
    awards: awards(work),
    records: trackRecords(work, known, today),
    tasks: recognitionTasks(work, here),
    personalRecords: personalRecords(work),
    ...audit(work, here),
  };
}
