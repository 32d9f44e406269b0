import { addDays, type Day } from '@twinning/domain/day';
import { Refusal } from '@twinning/domain/refusal';
import type { Told } from './activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { assertBelongs, assertMayOrganize, participationOf, type Setting } from './setting.ts';

export class PlannedDayImplausible extends Refusal {
  constructor() {
    super({
      vi: 'Ngày dự kiến phải từ hôm nay đến ba năm tới. Hoạt động đã tổ chức thì hãy ghi nhận.',
      en: 'A planned day lies between today and three years ahead. Record what has been held already.',
    });
  }
}

const FARTHEST_DAYS = 3 * 366;

/** A party of a partnership in force puts a joint activity on a day to come. */
export function planActivity(setting: Setting, told: Told, today: Day): ActivityEvent[] {
  assertMayOrganize(setting, told);
  assertBelongs(setting, told);
  const day = told.heldOn.value;
  if (day === null || day < today || day > addDays(today, FARTHEST_DAYS)) throw new PlannedDayImplausible();
  const participantIds = participationOf(setting, told.organizerId, []).map(({ organizationId }) => organizationId);
  return [{ type: 'ActivityPlanned', told, participantIds }];
}
