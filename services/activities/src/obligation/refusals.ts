import { Refusal } from '@twinning/domain/refusal';

export class ObligationNotOpen extends Refusal {
  constructor() {
    super({
      vi: 'Báo cáo này đã nộp hoặc đã được miễn nên không gia hạn, không miễn được nữa.',
      en: 'This report has been submitted or waived, so it can be neither extended nor waived.',
    });
  }
}

export class DueDayNotLater extends Refusal {
  constructor() {
    super({
      vi: 'Hạn mới phải sau hạn cũ và sau hôm nay, muộn nhất một năm sau hạn cũ.',
      en: 'The new day must come after the old one and after today, within a year of the old one.',
    });
  }
}
