import { Refusal } from '@twinning/domain/refusal';

export class AlreadyDeclared extends Refusal {
  constructor() {
    super({
      vi: 'Bạn đã khai báo xung đột lợi ích với hồ sơ này.',
      en: 'You have declared a conflict of interest with this nomination already.',
    });
  }
}

/** A member tells of a tie that no register holds, once; only the chair can lift it. */
export function declareConflict(before: boolean): void {
  if (before) throw new AlreadyDeclared();
}
