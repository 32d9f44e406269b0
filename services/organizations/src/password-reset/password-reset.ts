import { Refusal } from '@twinning/domain/refusal';

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

/** `told`: a letter tells the owner. */
export type PrintedReset = { code: string; expiresAt: Date; told: boolean };
