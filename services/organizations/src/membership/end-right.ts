import type { Actor } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { mayGrant, type Place } from './may-grant.ts';
import type { HeldRight } from './membership.ts';

export class RightAlreadyEnded extends Refusal {
  constructor() {
    super({
      vi: 'Quyền này đã kết thúc vào hoặc trước ngày đó. Không cần làm gì thêm.',
      en: 'This right ended on or before that day. There is nothing left to do.',
    });
  }
}

export class LastAdministrator extends Refusal {
  constructor() {
    super({
      vi: 'Đây là người quản trị cuối cùng của Sở. Hãy cử người khác trước khi kết thúc quyền này.',
      en: 'This is the last administrator of the department. Appoint another one before ending this right.',
    });
  }
}

const away = {
  vi: 'Chọn ngày từ hôm nay đến một năm sau; những ngày đã qua không sửa lại được.',
  en: 'Choose a day between today and a year ahead; days that are over stay as they were.',
};

/** Whoever may grant a right takes it back, and its holder gives it up; on `on` it no longer holds. */
export function endRight(
  right: HeldRight,
  on: Day,
  place: Place,
  { otherAdministrators }: { otherAdministrators: number },
  actor: Actor,
): { membershipId: string; on: Day } {
  const own = right.accountId === actor.accountId;
  if (!own && !mayGrant(actor, right.role, place)) throw new NotYourOrganization();
  if (on < actor.day || on > addDays(actor.day, 366)) throw new InvalidInput([{ path: 'on', text: away }]);
  if (right.to !== null && (right.to <= on || right.to <= right.from)) throw new RightAlreadyEnded();
  if (right.role === 'DEPARTMENT_ADMINISTRATOR' && otherAdministrators === 0) throw new LastAdministrator();
  return { membershipId: right.id, on };
}
