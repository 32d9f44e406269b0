import { Refusal } from '@twinning/domain/refusal';

export class NotTheAuthor extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Chỉ đơn vị nộp báo cáo mới sửa và nộp được báo cáo này.',
      en: 'Only the organization whose report this is may write and submit it.',
    });
  }
}

export class NotARecipient extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đơn vị của bạn không phải nơi nhận báo cáo này.',
      en: 'Your organization is no recipient of this report.',
    });
  }
}

export class ReportNotOpen extends Refusal {
  constructor() {
    super({
      vi: 'Báo cáo này đã nộp hoặc đã khóa nên không sửa, không nộp lại được. Hãy đề nghị nơi nhận trả lại hoặc mở lại.',
      en: 'This report is submitted or locked and cannot be written or submitted. Ask a recipient to return or reopen it.',
    });
  }
}

export class ReportNotDrafted extends Refusal {
  constructor() {
    super({
      vi: 'Báo cáo chưa được soạn. Hãy soạn báo cáo từ hồ sơ trước.',
      en: 'The report is not drafted yet. Draft it from the records first.',
    });
  }
}

export class NothingToDecide extends Refusal {
  constructor() {
    super({
      vi: 'Báo cáo này không chờ ý kiến của đơn vị bạn: chưa nộp, hoặc đơn vị bạn đã quyết định rồi.',
      en: 'This report does not wait for your organization: it is not submitted, or you have decided already.',
    });
  }
}
