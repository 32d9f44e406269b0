import { Refusal } from '@twinning/domain/refusal';

export class PlanNotOpen extends Refusal {
  constructor() {
    super({
      vi: 'Kế hoạch này không ở trạng thái cho phép làm việc đó. Hãy tải lại trang để xem trạng thái hiện tại.',
      en: 'The plan is not in a state that allows this. Reload the page to see where it stands.',
    });
  }
}

export class PlanNotYetAgreed extends Refusal {
  constructor() {
    super({
      vi: 'Chưa đủ các bên thống nhất kế hoạch. Hãy chờ đủ rồi gửi lưu.',
      en: 'Not all parties have agreed to the plan yet. File it once they have.',
    });
  }
}
