import type { Letter } from '../mail/letter.ts';

type Known = { to: Letter['to']; by: string; address: string };

/** Whoever did not ask for it hears what to do: with the second factor gone the password alone opens the account. */
export const resetLetter = ({ to, by, address }: Known): Letter => ({
  to,
  subject: { vi: 'Đã gỡ bước xác thực thứ hai', en: 'Your second factor was reset' },
  paragraphs: [
    {
      vi: `${by} vừa gỡ bước xác thực thứ hai của tài khoản này vì được báo là mất điện thoại và mã dự phòng. Mọi nơi đang đăng nhập đã bị đăng xuất. Hãy đăng nhập bằng mật khẩu rồi bật lại trên điện thoại mới.`,
      en: `${by} has just reset the second factor of this account, having been told that telephone and recovery codes are lost. You are signed out everywhere. Sign in with your password and set it up again on your new telephone.`,
    },
    {
      vi: 'Nếu bạn không nhờ việc này, hãy đổi mật khẩu ngay và báo cho cơ quan cấp trên.',
      en: 'If you did not ask for this, change your password at once and tell the office above.',
    },
  ],
  link: { label: { vi: 'Đăng nhập', en: 'Sign in' }, address },
});
