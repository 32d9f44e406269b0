import { Refusal } from '@twinning/domain/refusal';

export class WrongCredentials extends Refusal {
  constructor() {
    super({
      vi: 'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
      en: 'The e-mail address or the password is wrong. Check both and try again.',
    });
  }
}

export class TooManyAttempts extends Refusal {
  constructor() {
    super({
      vi: 'Đã thử quá nhiều lần với địa chỉ này. Hãy đợi 15 phút rồi thử lại.',
      en: 'Too many attempts with this address. Wait 15 minutes, then try again.',
    });
  }
}

const ALLOWED = 10;
const WINDOW_MS = 15 * 60_000;

/** Ten guesses in any fifteen minutes for one address, from wherever they come and whether or not an account has it. */
export function guessAgain(guesses: readonly Date[], now: Date): Date[] {
  const recent = guesses.filter((guess) => now.getTime() - guess.getTime() < WINDOW_MS);
  if (recent.length >= ALLOWED) throw new TooManyAttempts();
  return [...recent, now];
}
