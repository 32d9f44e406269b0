import type { Announcement } from '@twinning/events/announcement';
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

export function announcement(type: NominationEventType, { id, roundId, status }: Nomination): Announcement {
  return { type, subjectId: id, payload: { nominationId: id, roundId, status } };
}
