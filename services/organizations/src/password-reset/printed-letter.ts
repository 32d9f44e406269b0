import type { Letter } from '../mail/letter.ts';

type Known = { to: Letter['to']; by: string; address: string };

/** Whoever did not ask for a code hears how to make it worthless; the code itself is on paper and nowhere else. */
export const printedLetter = ({ to, by, address }: Known): Letter => ({
  to,
  subject: { vi: 'Đã in mã đặt lại mật khẩu', en: 'A code for a new password was printed' },
  paragraphs: [
    {
      vi: `${by} vừa in một mã để đặt mật khẩu mới cho tài khoản này. Mã dùng được một lần, trong 24 giờ, và được đưa tận tay.`,
      en: `${by} has just printed a code for setting a new password for this account. It is good once, for 24 hours, and handed over on paper.`,
    },
    {
      vi: 'Nếu bạn không nhờ việc này, hãy đổi mật khẩu ngay, mã sẽ không dùng được nữa, rồi báo cho cơ quan cấp trên.',
      en: 'If you did not ask for this, change your password at once, which makes the code worthless, and tell the office above.',
    },
  ],
  link: { label: { vi: 'Đăng nhập', en: 'Sign in' }, address },
});
