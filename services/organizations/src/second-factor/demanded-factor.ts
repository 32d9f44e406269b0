import type { Membership, Role } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { Refusal } from '@twinning/domain/refusal';

/** Whoever sees everything, changes everything or looks through others' eyes; the operator may name other roles. */
export const demandedByDefault: readonly Role[] = ['DEPARTMENT_ADMINISTRATOR', 'AUDITOR', 'SUPPORT'];

/** The first step was right, and the rights of the account ask for a second factor that it does not have yet. */
export class SecondFactorDemanded extends Refusal {
  override readonly denies = true;

  readonly ticket: string;
  readonly expiresAt: Date;

  constructor({ ticket, expiresAt }: { ticket: string; expiresAt: Date }) {
    super({
      vi: 'Vai trò của bạn cần bước xác thực thứ hai. Hãy bật ngay bây giờ, rồi mới dùng được hệ thống.',
      en: 'Your role needs a second factor. Set it up now; nothing else can be done before.',
    });
    this.ticket = ticket;
    this.expiresAt = expiresAt;
  }
}

/** A session lasts into the next day at most: rights that begin tomorrow ask today. */
export const demandsSecondFactor = (rights: readonly Membership[], demanded: readonly Role[], day: Day): boolean =>
  rights.some(
    ({ role, from, to }) =>
      demanded.includes(role) && from <= addDays(day, 1) && (to === null || (to > day && to > from)),
  );
