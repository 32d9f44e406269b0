import { Refusal } from '@twinning/domain/refusal';
import { type Bounds, type Turnstile, turnstile } from '@twinning/subgraph/turnstile';

/** Passwords take a processor for a moment: rather than let everybody wait, some are asked to come back. */
export class TooBusy extends Refusal {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super({
      vi: `Đang có quá nhiều người đăng nhập cùng lúc. Chưa có gì được kiểm tra; hãy thử lại sau ${retryAfter} giây.`,
      en: `Too many people are signing in at this moment. Nothing was looked at; try again in ${retryAfter} seconds.`,
    });
    this.retryAfter = retryAfter;
  }
}

/** Asked to come back after the queue, however long it is, has had its time. */
const RETRY_AFTER_SECONDS = 2;

export const passwordTurnstile = (bounds: Bounds): Turnstile =>
  turnstile(bounds, () => new TooBusy(RETRY_AFTER_SECONDS));
