import type { Text } from './text.ts';

/** A rule that says no, by name, with a sentence that tells the reader what to do next. */
export abstract class Refusal extends Error {
  readonly text: Text;
  /** Whether it says that this caller may not, rather than that the thing cannot be: such refusals are kept in the audit trail. */
  readonly denies: boolean = false;

  constructor(text: Text) {
    super(text.en);
    this.name = new.target.name;
    this.text = text;
  }
}

/** What is asked for does not exist, or the caller may not know that it does: both answer alike. */
export class NotFound extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Không tìm thấy, hoặc đơn vị của bạn không được xem. Hãy kiểm tra lại đường dẫn.',
      en: 'There is no such thing, or your organization may not see it. Check the address.',
    });
  }
}

/** The caller holds no right to act for the organization named. */
export class NotYourOrganization extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Bạn không được giao quyền làm việc này thay cho đơn vị đó. Hãy nhờ người phụ trách đơn vị phân quyền.',
      en: 'You hold no right to do this for that organization. Ask its head to grant you one.',
    });
  }
}

/** Support looks through somebody's eyes: it reads, and never writes. */
export class OnlyLooking extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Bạn đang xem như người khác nên chỉ được đọc; chưa có gì được ghi. Hãy kết thúc việc xem rồi làm bằng tài khoản của mình.',
      en: 'You are looking as somebody else and may only read; nothing was written. End the looking and use your own account.',
    });
  }
}

export type Issue = { path: string; text: Text };

/** Values that cannot be right, each named by its place in the input. */
export class InvalidInput extends Refusal {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super({
      vi: `Có ${issues.length} chỗ cần sửa: ${issues.map((issue) => issue.text.vi).join(' ')}`,
      en: `There are ${issues.length} values to correct: ${issues.map((issue) => issue.text.en).join(' ')}`,
    });
    this.issues = issues;
  }
}

/** Somebody else changed it since the caller read it. */
export class StaleVersion extends Refusal {
  constructor() {
    super({
      vi: 'Người khác vừa sửa nội dung này. Hãy tải lại để xem bản mới rồi làm lại.',
      en: 'Somebody else has just changed this. Reload to see the new version, then try again.',
    });
  }
}

/** The key of an earlier request came back with other content. */
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super({
      vi: 'Mã chống gửi trùng này đã dùng cho một yêu cầu khác. Hãy tải lại trang rồi gửi lại.',
      en: 'This idempotency key was used for another request. Reload the page and send again.',
    });
  }
}
