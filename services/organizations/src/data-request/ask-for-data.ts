import { type Actor, isDepartment } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { NotFound, Refusal } from '@twinning/domain/refusal';
import { answerDueOn, type DataRequest, type DataRequestKind } from './data-request.ts';

export class AlreadyAsked extends Refusal {
  constructor(dueOn: string) {
    super({
      vi: `Yêu cầu này đã được ghi nhận và sẽ được trả lời chậm nhất ngày ${dueOn}. Không cần gửi lại.`,
      en: `This request is recorded already and will be answered by ${dueOn}. There is no need to send it again.`,
    });
  }
}

export type AskForData = { requestId: string; personId: string; kind: DataRequestKind; reason: string | null };

/** Everybody asks about themselves; the department also records what somebody asks on paper. */
export function askForData(
  { requestId, personId, kind, reason }: AskForData,
  known: { personExists: boolean; open: DataRequest | null },
  actor: Actor,
  at: Date,
): DataRequest {
  const own = actor.personId !== null && actor.personId === personId;
  if (!actor.accountId || !known.personExists || !(own || isDepartment(actor))) throw new NotFound();
  if (known.open) throw new AlreadyAsked(known.open.dueOn);
  return {
    id: requestId,
    version: 1,
    personId,
    kind,
    reason,
    askedBy: actor.accountId,
    askedAt: at,
    dueOn: answerDueOn(dayOf(at)),
    answeredAt: null,
    answeredBy: null,
    outcome: null,
    note: null,
  };
}
