import type { Actor } from '@twinning/domain/actor';
import { hasRole } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization, Refusal } from '@twinning/domain/refusal';

/** Support looks at the pages as somebody sees them: asked for with a reason, agreed to by that person, short, and traced. */
export type SupportView = {
  id: string;
  supportAccountId: string;
  supportName: string;
  accountId: string;
  /** Null of an account that is not there: whoever asks learns nothing from asking. */
  name: string | null;
  reason: string;
  askedAt: Date;
  agreedAt: Date | null;
  refusedAt: Date | null;
  expiresAt: Date;
  endedAt: Date | null;
  sessionId: string | null;
};
export type SupportViewState = 'ASKED' | 'AGREED' | 'REFUSED' | 'OVER';

export class SupportViewOver extends Refusal {
  constructor() {
    super({
      vi: 'Yêu cầu này không còn hiệu lực: đã trả lời, đã kết thúc hoặc đã quá giờ. Nếu vẫn cần, hãy gửi yêu cầu mới.',
      en: 'This request no longer holds: it was answered, ended or has lapsed. Ask again if it is still needed.',
    });
  }
}

const MINUTE_MS = 60_000;
const ANSWER_MINUTES = 24 * 60;
export const LOOK_MINUTES = 30;
const after = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * MINUTE_MS);

export function stateAt({ agreedAt, refusedAt, endedAt, expiresAt }: SupportView, now: Date): SupportViewState {
  if (refusedAt !== null) return 'REFUSED';
  if (endedAt !== null || expiresAt <= now) return 'OVER';
  return agreedAt === null ? 'ASKED' : 'AGREED';
}

type Ask = Pick<SupportView, 'id' | 'accountId' | 'name' | 'reason'>;

/** Support asks; the person has a day to answer. */
export function askSupportView({ id, accountId, name, reason }: Ask, actor: Actor, now: Date): SupportView {
  if (!hasRole(actor, 'SUPPORT') || actor.accountId === null) throw new NotYourOrganization();
  if (actor.accountId === accountId)
    throw new InvalidInput([
      { path: 'login', text: { vi: 'Đây là tài khoản của chính bạn.', en: 'This is your own account.' } },
    ]);
  return {
    ...{ id, accountId, name, reason, askedAt: now, expiresAt: after(now, ANSWER_MINUTES) },
    ...{ supportAccountId: actor.accountId, supportName: actor.name ?? actor.accountId },
    ...{ agreedAt: null, refusedAt: null, endedAt: null, sessionId: null },
  };
}

/** The person agrees, for half an hour from now, or refuses. Silence is no consent. */
export function answerSupportView(view: SupportView, agree: boolean, actor: Actor, now: Date): SupportView {
  if (actor.accountId !== view.accountId) throw new NotFound();
  if (stateAt(view, now) !== 'ASKED') throw new SupportViewOver();
  return agree
    ? { ...view, agreedAt: now, expiresAt: after(now, LOOK_MINUTES) }
    : { ...view, refusedAt: now, endedAt: now };
}

/** Support begins to look while the agreement holds; answers for how many minutes. */
export function openSupportView(view: SupportView, actor: Actor, now: Date): number {
  if (actor.accountId !== view.supportAccountId) throw new NotFound();
  if (!hasRole(actor, 'SUPPORT')) throw new NotYourOrganization();
  if (stateAt(view, now) !== 'AGREED') throw new SupportViewOver();
  return (view.expiresAt.getTime() - now.getTime()) / MINUTE_MS;
}

/** Either side ends it at any time, at once. */
export function endSupportView(view: SupportView, actor: Actor, now: Date): SupportView {
  if (actor.accountId !== view.supportAccountId && actor.accountId !== view.accountId) throw new NotFound();
  const state = stateAt(view, now);
  if (state === 'REFUSED' || state === 'OVER') throw new SupportViewOver();
  return { ...view, endedAt: now };
}
