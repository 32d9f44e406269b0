import type { Actor } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { mayGrant, type Place } from '../membership/may-grant.ts';
import { type Delegation, stateOn } from './delegation.ts';

export class DelegationOver extends Refusal {
  constructor() {
    super({
      vi: 'Lần uỷ quyền này đã kết thúc. Không cần làm gì thêm.',
      en: 'This delegation is over. There is nothing left to do.',
    });
  }
}

/** Either side ends a delegation at once, and so does whoever may grant the right. */
export function endDelegation(delegation: Delegation, place: Place, actor: Actor): void {
  const side = actor.accountId === delegation.fromAccountId || actor.accountId === delegation.toAccountId;
  if (!side && !mayGrant(actor, delegation.role, place)) throw new NotYourOrganization();
  if (stateOn(delegation, actor.day) === 'OVER') throw new DelegationOver();
}
