import { type Announcement, telling } from '@twinning/events/announcement';
import type { Memorandum, MemorandumEvent } from './memorandum.ts';

/** What is told of a step; the commitments are told to those who follow them once they hold. */
export const announcementsOf = (
  memorandum: Memorandum,
  events: readonly MemorandumEvent[],
  before?: Memorandum | null,
): Announcement[] => {
  const announcements = events.map((event) => announcement(memorandum, event));
  return before === undefined ? announcements : telling(announcements, { before, after: memorandum });
};

function announcement(memorandum: Memorandum, event: MemorandumEvent): Announcement {
  const { id: memorandumId, partnershipId, commitments } = memorandum;
  const subjectId = memorandumId;
  switch (event.type) {
    case 'MemorandumDrafted':
      return {
        type: 'partnerships.memorandum-drafted.v1',
        subjectId,
        payload: { memorandumId, byId: event.organizationId },
      };
    case 'MemorandumRevised':
      return {
        type: 'partnerships.memorandum-revised.v1',
        subjectId,
        payload: { memorandumId, byId: event.organizationId },
      };
    case 'MemorandumOffered':
      return {
        type: 'partnerships.memorandum-offered.v1',
        subjectId,
        payload: { memorandumId, byId: event.organizationId },
      };
    case 'MemorandumSigned': {
      const { organizationId } = event.signature;
      return { type: 'partnerships.memorandum-signed.v1', subjectId, payload: { memorandumId, organizationId } };
    }
    case 'MemorandumCameIntoForce': {
      const promised = commitments.map(({ id, text, strandCode, dueOn }) => ({ id, text, strandCode, dueOn }));
      const payload = { memorandumId, partnershipId, commitments: promised };
      return { type: 'partnerships.memorandum-came-into-force.v1', subjectId, payload };
    }
    case 'MemorandumEnded':
      return { type: 'partnerships.memorandum-ended.v1', subjectId, payload: { memorandumId } };
    case 'MemorandumResumed':
      return { type: 'partnerships.memorandum-resumed.v1', subjectId, payload: { memorandumId } };
  }
}
