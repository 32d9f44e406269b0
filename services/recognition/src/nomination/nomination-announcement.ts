import type { Announcement, Told } from '@twinning/events/announcement';
import type { Nomination, NominationEvent } from './nomination.ts';

type NominationEventType = Extract<
  Announcement['type'],
  | `recognition.nomination-${string}`
  | 'recognition.conflict-ruled.v1'
  | 'recognition.scores-handed-in.v1'
  | 'recognition.ballot-closed.v1'
>;

const types = {
  DossierRevised: 'recognition.nomination-advanced.v1',
  NominationSubmitted: 'recognition.nomination-submitted.v1',
  NominationReturned: 'recognition.nomination-returned.v1',
  EligibilityAssessed: 'recognition.nomination-assessed.v1',
  ConflictRuled: 'recognition.conflict-ruled.v1',
  NominationAdvanced: 'recognition.nomination-advanced.v1',
} as const satisfies Record<NominationEvent['type'], NominationEventType>;

export const typeOf = ({ type }: NominationEvent): NominationEventType => types[type];

/** What a step says; `told` is what the trail is told of it where more than where the nomination stands has changed. */
export function announcement(
  type: NominationEventType,
  { id, roundId, status }: Nomination,
  told?: Told,
): Announcement {
  return { type, subjectId: id, payload: { nominationId: id, roundId, status }, ...(told && { told }) };
}

/**
 * Where a nomination stands, for the trail. Of the dossier it is told how it is built and what it was frozen as, never what it
 * says of somebody: a trail forgets nothing.
 */
export const standing = (nomination: Nomination) => ({
  nominationId: nomination.id,
  roundId: nomination.roundId,
  version: nomination.version,
  status: nomination.status,
  dossier: nomination.sections.map(({ title, items }) => ({ title, sentences: items.length })),
  frozenAs: nomination.hash,
  returnReason: nomination.returnReason,
  findings: nomination.findings.map(({ rule, outcome }) => ({ rule, outcome })),
});

/** What a step is to the trail: of a ruling, what it was made of. */
export function toldOf(event: NominationEvent, before: Nomination, after: Nomination): Told {
  const [was, is] = [standing(before), standing(after)];
  if (event.type !== 'ConflictRuled') return { before: was, after: is };
  const { memberId, state, reason } = event;
  return {
    before: { ...was, conflict: { memberId, state: event.before } },
    after: { ...is, conflict: { memberId, state, reason } },
  };
}
