import { type Actor, hasRole } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { NotFound, Refusal } from '@twinning/domain/refusal';
import type { Account } from '../account/account.ts';
import { isOneself, mayGrant, type Place } from '../membership/may-grant.ts';

export class ResetUnusable extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đường dẫn hoặc mã này không đúng, đã dùng hoặc đã hết hạn. Hãy xin cái mới.',
      en: 'This link or code is wrong, used or expired. Ask for a new one.',
    });
  }
}

const LINK_MINUTES = 30;
const CODE_MINUTES = 24 * 60;
const later = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
export const linkEnds = (now: Date): Date => later(now, LINK_MINUTES);
export const codeEnds = (now: Date): Date => later(now, CODE_MINUTES);

/**
 * Whoever holds the code holds the account: it is printed by those alone who could grant every right that it has today.
 * An account without rights is the department's, of its administrators.
 */
export function assertMayPrint(actor: Actor, account: Account | null, places: ReadonlyMap<string, Place>): void {
  if (!account) throw new NotFound();
  const held = account.memberships.filter((right) => covers(right, actor.day));
  const administers = held.every(({ role, organizationId }) => {
    const place = places.get(organizationId);
    return place !== undefined && mayGrant(actor, role, place);
  });
  const may = held.length > 0 ? administers : hasRole(actor, 'DEPARTMENT_ADMINISTRATOR');
  if (!may || isOneself(actor, { accountId: account.id, personId: account.personId })) throw new NotFound();
}
