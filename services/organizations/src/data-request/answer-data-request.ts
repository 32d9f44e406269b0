import { type Actor, hasRole } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization, Refusal, StaleVersion } from '@twinning/domain/refusal';
import type { DataRequest } from './data-request.ts';

export class AlreadyAnswered extends Refusal {
  constructor() {
    super({
      vi: 'Yêu cầu này đã được trả lời. Nếu cần, người đó có thể gửi yêu cầu mới.',
      en: 'This request has been answered. If need be, the person can send a new one.',
    });
  }
}

/** What cannot be erased, because papers of the State say it. */
export type KeptByLaw = { appointments: number };

export type AnswerDataRequest = { refuse: boolean; note: string | null; expectedVersion: number };

const lawKeeps = ({ appointments }: KeptByLaw): boolean => appointments > 0;

/**
 * An administrator of the department answers, never about themselves. A refusal and whatever the law keeps need their
 * reason in words: silence is no answer.
 */
export function answerDataRequest(
  { refuse, note, expectedVersion }: AnswerDataRequest,
  request: DataRequest | null,
  kept: KeptByLaw,
  actor: Actor,
  at: Date,
): DataRequest {
  if (!hasRole(actor, 'DEPARTMENT_ADMINISTRATOR')) throw new NotYourOrganization();
  if (!request) throw new NotFound();
  if (request.personId === actor.personId) throw new NotYourOrganization();
  if (request.outcome !== null) throw new AlreadyAnswered();
  if (request.version !== expectedVersion) throw new StaleVersion();
  const partly = !refuse && request.kind === 'ERASURE' && lawKeeps(kept);
  if ((refuse || partly) && !note)
    throw new InvalidInput([
      {
        path: 'note',
        text: {
          vi: 'Hãy ghi rõ lý do: điều gì được giữ lại và theo quy định nào, hoặc vì sao từ chối.',
          en: 'Say why: what is kept and by which rule, or why it is refused.',
        },
      },
    ]);
  return {
    ...request,
    version: request.version + 1,
    answeredAt: at,
    answeredBy: actor.accountId,
    outcome: refuse ? 'REFUSED' : partly ? 'PARTLY' : 'DONE',
    note,
  };
}
