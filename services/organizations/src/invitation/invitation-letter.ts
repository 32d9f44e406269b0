import type { Role } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import type { Text } from '@twinning/domain/text';
import type { Invitation } from './invitation.ts';

/** What a role is called in a letter. */
const called: Readonly<Record<Role, Text>> = {
  DEPARTMENT_ADMINISTRATOR: { vi: 'quản trị của Sở', en: 'department administrator' },
  DEPARTMENT_OFFICER: { vi: 'chuyên viên của Sở', en: 'department officer' },
  DISTRICT_OFFICER: { vi: 'chuyên viên Phòng GD&ĐT', en: 'district officer' },
  COMMUNE_OFFICER: { vi: 'cán bộ xã, phường', en: 'commune officer' },
  CLUSTER_COORDINATOR: { vi: 'điều phối cụm chuyên môn', en: 'cluster coordinator' },
  SCHOOL_HEAD: { vi: 'người đứng đầu nhà trường', en: 'head of the school' },
  SCHOOL_STAFF: { vi: 'cán bộ, giáo viên nhà trường', en: 'member of the school staff' },
  COMMITTEE_CHAIR: { vi: 'chủ tịch hội đồng', en: 'chair of the committee' },
  COMMITTEE_SECRETARY: { vi: 'thư ký hội đồng', en: 'secretary of the committee' },
  COMMITTEE_MEMBER: { vi: 'thành viên hội đồng', en: 'member of the committee' },
  AUDITOR: { vi: 'kiểm tra, giám sát', en: 'auditor' },
  SUPPORT: { vi: 'hỗ trợ người dùng', en: 'user support' },
};

const written = (instant: Date): string => dayOf(instant).split('-').reverse().join('/');

/** What a letter says to the invited: who invites, to what, until when, and what to do when it was not meant. */
export function invitationLetter({ name, role, expiresAt }: Invitation, unit: string, link: string) {
  const until = written(expiresAt);
  return {
    name,
    subject: { vi: `Lời mời tham gia: ${unit}`, en: `Invitation: ${unit}` },
    paragraphs: [
      {
        vi: `Bạn được mời tham gia hệ thống kết nghĩa trường học với vai trò ${called[role].vi}, tại ${unit}.`,
        en: `You are invited to the school twinning system as ${called[role].en} at ${unit}.`,
      },
      {
        vi: `Liên kết dưới đây dùng được một lần, đến ngày ${until}. Bạn sẽ tự đặt mật khẩu; không ai hỏi mật khẩu của bạn.`,
        en: `The link below works once, until ${until}. You choose your own password; nobody will ask you for it.`,
      },
      {
        vi: 'Nếu bạn không chờ lời mời này, hãy bỏ qua thư: không có gì xảy ra.',
        en: 'If you did not expect this, ignore the letter: nothing will happen.',
      },
    ],
    link: { label: { vi: 'Nhận lời mời', en: 'Accept the invitation' }, address: link },
  };
}
