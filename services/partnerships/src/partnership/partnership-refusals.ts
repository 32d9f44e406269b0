import { Refusal } from '@twinning/domain/refusal';
import type { Partnership, PartnershipStatus } from './partnership.ts';

const states: Record<PartnershipStatus, { vi: string; en: string }> = {
  PROPOSED: { vi: 'đang chờ các bên đồng ý', en: 'waits for its parties to agree' },
  AGREED: { vi: 'đang chờ cơ quan quản lý chấp thuận', en: 'waits for the consent of the supervisors' },
  CONSENTED: { vi: 'đã được chấp thuận, chờ ký', en: 'has all consents and waits to be signed' },
  SIGNED: { vi: 'đã ký', en: 'is signed' },
  IN_FORCE: { vi: 'đang có hiệu lực', en: 'is in force' },
  COMPLETED: { vi: 'đã hoàn thành', en: 'is completed' },
  ENDED: { vi: 'đã chấm dứt', en: 'has ended' },
  SUCCEEDED: { vi: 'đã chuyển cho đơn vị kế thừa', en: 'has passed to successors' },
  DECLINED: { vi: 'đã bị từ chối', en: 'was declined' },
  LAPSED: { vi: 'đã hết hạn chờ', en: 'has lapsed' },
};

export class PartnershipNotOpen extends Refusal {
  constructor({ status }: Pick<Partnership, 'status'>) {
    super({
      vi: `Việc này không làm được vì kết nghĩa ${states[status].vi}.`,
      en: `This cannot be done: the partnership ${states[status].en}.`,
    });
  }
}

export class NotAParty extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đơn vị này không phải là một bên của kết nghĩa. Hãy chọn đúng đơn vị.',
      en: 'This organization is not a party of the partnership. Choose the right one.',
    });
  }
}

export class AlreadyAgreed extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn đã đồng ý rồi, không cần làm lại.',
      en: 'Your organization has agreed already; nothing is left to do.',
    });
  }
}

export class NotASupervisor extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Kết nghĩa này không chờ ý kiến chấp thuận của đơn vị này.',
      en: 'This partnership does not need the consent of this organization.',
    });
  }
}

export class AlreadyDecided extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn đã cho ý kiến rồi.',
      en: 'Your organization has decided already.',
    });
  }
}

export class TooFewParties extends Refusal {
  constructor() {
    super({
      vi: 'Kết nghĩa cần từ hai đơn vị khác nhau trở lên. Hãy thêm đơn vị bạn.',
      en: 'A partnership has two or more different parties. Add a twin.',
    });
  }
}

export class WrongLevel extends Refusal {
  constructor(names: readonly string[]) {
    super({
      vi: `Các đơn vị sau không thuộc cấp kết nghĩa đã chọn: ${names.join(', ')}. Phòng kết nghĩa với phòng, trường với trường.`,
      en: `These organizations do not belong on the chosen level: ${names.join(', ')}. Offices twin with offices, schools with schools.`,
    });
  }
}

export class AlreadyTwinned extends Refusal {
  constructor() {
    super({
      vi: 'Các đơn vị này đã kết nghĩa (hoặc đang chờ) trong phong trào. Hãy mở kết nghĩa đã có.',
      en: 'These organizations are twinned in this movement already, or about to be. Open that partnership.',
    });
  }
}

export class WrongParent extends Refusal {
  constructor() {
    super({
      vi: 'Kết nghĩa cấp trên không phù hợp: các bên của nó phải là cơ quan quản lý của các trường. Hãy chọn lại hoặc để trống.',
      en: "The partnership above does not fit: its parties must be the schools' supervisors. Choose another or leave it out.",
    });
  }
}
