import { Refusal } from '@twinning/domain/refusal';

export class WrongCredentials extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
      en: 'The user name or the password is wrong. Check both and try again.',
    });
  }
}
