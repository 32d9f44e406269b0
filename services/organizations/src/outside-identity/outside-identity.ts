import { Refusal } from '@twinning/domain/refusal';

/** A person as an outside issuer knows them, and the account that opens for them: by issuer and subject, by nothing else. */
export type OutsideIdentity = { issuer: string; subject: string; accountId: string; boundAt: Date };

/** What was noted when a browser was sent to the issuer. */
export type BegunSignIn = {
  codeVerifier: string;
  nonce: string;
  /** Whose account the identity is to be bound to; null when somebody signs in. */
  accountId: string | null;
  begunAt: Date;
  expiresAt: Date;
};

const MINUTES = 10;
export const lastInstantOf = (begunAt: Date): Date => new Date(begunAt.getTime() + MINUTES * 60_000);

export class NoOutsideIssuer extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống này không nhận đăng nhập từ nơi khác. Hãy đăng nhập bằng mật khẩu.',
      en: 'This installation takes no sign-in from elsewhere. Sign in with your password.',
    });
  }
}

export class OutsideIssuerSilent extends Refusal {
  constructor() {
    super({
      vi: 'Nơi xác nhận tài khoản hiện không trả lời. Hãy thử lại sau ít phút hoặc đăng nhập bằng mật khẩu.',
      en: 'The issuer of the outside account does not answer. Try again in a few minutes or sign in with your password.',
    });
  }
}

/** Forged, used, late or another browser's: which of these is not said. */
export class OutsideSignInFailed extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Lần đăng nhập này không còn dùng được. Hãy bắt đầu lại từ trang đăng nhập.',
      en: 'This sign-in cannot be used any more. Begin again from the sign-in page.',
    });
  }
}

export class NoAccountBound extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Tài khoản ngoài này chưa gắn với tài khoản nào ở đây. Hãy đăng nhập bằng mật khẩu rồi gắn trong mục Tài khoản của tôi.',
      en: 'This outside account is bound to no account here. Sign in with your password, then bind it under My account.',
    });
  }
}

export class OutsideIdentityTaken extends Refusal {
  constructor() {
    super({
      vi: 'Tài khoản ngoài này đã gắn với một tài khoản khác. Hãy bỏ gắn ở đó trước.',
      en: 'This outside account is bound to another account. Unbind it there first.',
    });
  }
}

export class AlreadyBound extends Refusal {
  constructor() {
    super({
      vi: 'Tài khoản của bạn đã gắn với một tài khoản ngoài khác. Hãy bỏ gắn trước khi gắn tài khoản mới.',
      en: 'Your account is bound to another outside account. Unbind that one before you bind a new one.',
    });
  }
}
