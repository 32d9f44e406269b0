import { Refusal } from '@twinning/domain/refusal';

const TICKET_MINUTES = 10;

export const ticketEnds = (now: Date): Date => new Date(now.getTime() + TICKET_MINUTES * 60_000);

/** The first step was right, a password or the outside issuer; the code of the second factor is still to come. */
export class SecondFactorNeeded extends Refusal {
  readonly ticket: string;
  readonly expiresAt: Date;

  constructor({ ticket, expiresAt }: { ticket: string; expiresAt: Date }) {
    super({
      vi: 'Hãy nhập mã gồm 6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.',
      en: 'Type the six digits that your authenticator shows, or a recovery code.',
    });
    this.ticket = ticket;
    this.expiresAt = expiresAt;
  }
}

export class TicketExpired extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Đã quá 10 phút kể từ bước đầu. Hãy đăng nhập lại từ đầu.',
      en: 'More than ten minutes have passed since the first step. Sign in from the beginning.',
    });
  }
}
