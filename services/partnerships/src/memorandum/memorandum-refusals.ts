import { Refusal } from '@twinning/domain/refusal';

export class NotYetConsented extends Refusal {
  constructor() {
    super({
      vi: 'Chưa đủ ý kiến đồng ý của các bên và chấp thuận của cơ quan quản lý. Hãy chờ đủ rồi trình ký.',
      en: 'Not all parties have agreed and not all supervisors have consented yet. Offer it for signature once they have.',
    });
  }
}

export class MemorandumNotDraft extends Refusal {
  constructor() {
    super({
      vi: 'Biên bản ghi nhớ này không còn là dự thảo nên không sửa hoặc trình ký lại được.',
      en: 'This memorandum is no longer a draft: it can be neither revised nor offered again.',
    });
  }
}

export class MemorandumNotOpenForSignature extends Refusal {
  constructor() {
    super({
      vi: 'Biên bản ghi nhớ này chưa trình ký, hoặc việc ký đã xong.',
      en: 'This memorandum is not offered for signature yet, or its signing is over.',
    });
  }
}

export class AlreadySigned extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn đã ký biên bản ghi nhớ này rồi.',
      en: 'Your organization has signed this memorandum already.',
    });
  }
}
