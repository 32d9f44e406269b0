import { type Actor, actingFor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { Nomination, NominationEvent } from '../nomination/nomination.ts';

export class NotAwarded extends Refusal {
  constructor() {
    super({
      vi: 'Hồ sơ này chưa được khen thưởng hoặc khen thưởng đã bị hủy.',
      en: 'This nomination was not awarded, or the award is cancelled already.',
    });
  }
}

/** The department takes an award back by a decision; its certificate no longer holds. */
export function cancelAward(nomination: Nomination, onBehalfOf: string, actor: Actor): NominationEvent[] {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  actingFor(actor, onBehalfOf);
  if (nomination.status !== 'DECIDED') throw new NotAwarded();
  return [{ type: 'NominationAdvanced', status: 'CANCELLED' }];
}
