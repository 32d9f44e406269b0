import { Refusal } from '@twinning/domain/refusal';

/** What is known of an account's second factor to those who ask for it. */
export type SecondFactor = { since: Date; recoveryCodesLeft: number };

/** What was done, and whether its owner is told of it by letter. */
export type SecondFactorReset = { at: Date; told: boolean };

/** A second factor that is being set up: the key for the authenticator, shown until the first code is right. */
export type NewSecondFactor = { key: string; address: string };

export class WrongCode extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Mã không đúng, đã hết hạn hoặc đã dùng. Hãy đợi mã mới rồi nhập lại; nếu vẫn sai, kiểm tra giờ trên điện thoại.',
      en: 'The code is wrong, old or used already. Wait for the next one; if it fails again, check the clock of your phone.',
    });
  }
}

export class SecondFactorExists extends Refusal {
  constructor() {
    super({
      vi: 'Tài khoản đã có bước xác thực thứ hai. Muốn đổi điện thoại, hãy gỡ bước cũ trước.',
      en: 'The account has a second factor already. To change phones, remove it first.',
    });
  }
}

export class NoSecondFactor extends Refusal {
  constructor() {
    super({
      vi: 'Tài khoản chưa có bước xác thực thứ hai, hoặc chưa bắt đầu cài đặt. Hãy bắt đầu lại từ trang tài khoản.',
      en: 'The account has no second factor, or setting one up has not begun. Begin on the page of your account.',
    });
  }
}

export class WrongPassword extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Mật khẩu không đúng. Hãy nhập lại mật khẩu đang dùng.',
      en: 'The password is wrong. Type the one you use now.',
    });
  }
}

/** Ten for the day on which the phone is lost. */
export const RECOVERY_CODES = 10;

/** Six digits are a code of the authenticator, everything else is meant as a recovery code. */
export function readCode(typed: string): { digits: string } | { recovery: string } {
  const plain = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(plain) ? { digits: plain } : { recovery: plain.toUpperCase() };
}

/** The step of time that a code is good for, unless that step or a later one has been used: no code opens twice. */
export function stepToUse(step: number | null, lastStep: number | null): number {
  if (step === null || (lastStep !== null && step <= lastStep)) throw new WrongCode();
  return step;
}
