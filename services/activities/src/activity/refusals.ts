import type { Day } from '@twinning/domain/day';
import { Refusal } from '@twinning/domain/refusal';

export class NotAParty extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Chỉ các bên kết nghĩa của hoạt động này mới làm được việc này. Hãy chọn đúng đơn vị của bạn.',
      en: 'Only the twins of this activity may do this. Choose the right organization of yours.',
    });
  }
}

export class NotTheOrganizer extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Chỉ đơn vị chủ trì mới làm được việc này.',
      en: 'Only the organization that organized it may do this.',
    });
  }
}

export class PartnershipNotInForce extends Refusal {
  constructor() {
    super({
      vi: 'Quan hệ kết nghĩa này chưa ký hoặc đã kết thúc, nên chưa thể ghi hoạt động. Hãy xem lại trạng thái kết nghĩa.',
      en: 'This partnership is not signed yet, or has ended, so no activity can be entered. See its status.',
    });
  }
}

export class ImplausibleCount extends Refusal {
  constructor(largest: { teachers: number; pupils: number }) {
    super({
      vi: `Số lượng phải từ 0 đến ${largest.teachers} giáo viên và ${largest.pupils} học sinh cho mỗi đơn vị. Hãy kiểm tra lại.`,
      en: `Counts run from 0 to ${largest.teachers} teachers and ${largest.pupils} pupils for each organization. Check them.`,
    });
  }
}

export class HeldInFuture extends Refusal {
  constructor(today: Day) {
    super({
      vi: `Ngày tổ chức ở sau hôm nay (${today}). Hoạt động sắp tới thì hãy lập kế hoạch.`,
      en: `The day lies after today (${today}). Plan what is still to come.`,
    });
  }
}

export class HeldBeforeMovement extends Refusal {
  constructor(begins: Day) {
    super({
      vi: `Ngày tổ chức ở trước khi phong trào bắt đầu (${begins}). Hãy kiểm tra lại ngày.`,
      en: `The day lies before the movement began (${begins}). Check the date.`,
    });
  }
}

export class UnknownParticipant extends Refusal {
  constructor() {
    super({
      vi: 'Có đơn vị tham gia không thuộc các bên kết nghĩa hoặc không trực thuộc các bên. Hãy bỏ đơn vị đó.',
      en: 'A participant is neither a party of the partnership nor under one. Leave it out.',
    });
  }
}

export class UnknownPlanItem extends Refusal {
  constructor() {
    super({
      vi: 'Nội dung kế hoạch hoặc cam kết được chọn không thuộc quan hệ kết nghĩa này. Hãy chọn lại.',
      en: 'A plan item or commitment does not belong to this partnership. Choose again.',
    });
  }
}

export class ActivityNotPlanned extends Refusal {
  constructor() {
    super({
      vi: 'Hoạt động này không còn ở trạng thái dự kiến. Hãy tải lại để xem trạng thái mới.',
      en: 'This activity is no longer a planned one. Reload to see its status.',
    });
  }
}

export class ActivityNotRecorded extends Refusal {
  constructor() {
    super({
      vi: 'Hoạt động này chưa được ghi nhận, đã xác nhận xong hoặc đang chờ đơn vị chủ trì trả lời. Hãy tải lại.',
      en: 'This activity is not recorded yet, is confirmed already, or waits for its organizer. Reload.',
    });
  }
}
