import type { Text } from '@twinning/domain/text';
import type { ProcessingActivity } from './processing-activity.ts';

const task: Text = {
  vi: 'Thực hiện nhiệm vụ của cơ quan nhà nước trong phong trào; Luật 91/2025/QH15.',
  en: 'Tasks of public bodies within the movement; Law 91/2025/QH15.',
};
const consent: Text = {
  vi: 'Sự đồng ý của trẻ (từ 7 tuổi) và của người đại diện, rút lại được bất cứ lúc nào; im lặng không phải là đồng ý.',
  en: 'The consent of the child (from 7) and of the legal representative, which can be withdrawn at any time; silence is no consent.',
};
const security: Text = {
  vi: 'Bảo vệ hệ thống và chứng minh ai đã làm gì.',
  en: 'Protection of the system and proof of who did what.',
};
const everyService = (table: string): string[] =>
  ['organizations', 'partnerships', 'activities', 'recognition'].map((service) => `${service}.${table}`);

/** For what personal data is kept, of whom, on which ground and how long. A table that is in none of them fails the build. */
export const processingRegister: readonly ProcessingActivity[] = [
  {
    id: 'accounts',
    purpose: { vi: 'Đăng nhập và phân quyền', en: 'Signing in and rights' },
    subjects: { vi: 'Người có tài khoản', en: 'People with an account' },
    data: {
      vi: 'Họ tên, thư điện tử hoặc số điện thoại, mật khẩu đã băm, yếu tố thứ hai đã mã hoá, thiết bị và địa chỉ của phiên, vai trò và thời hạn, uỷ quyền, lời mời.',
      en: 'Name, e-mail address or telephone number, hashed password, encrypted second factor, device and address of sessions, roles and terms, delegations, invitations.',
    },
    basis: task,
    recipients: {
      vi: 'Chính người đó, người quản trị đơn vị, Sở, kiểm toán.',
      en: 'The person, administrators of the unit, the department, auditors.',
    },
    retention: {
      vi: 'Đến khi tài khoản đóng; lần đăng nhập sai 1 ngày, mã dùng một lần 30 ngày, phiên hết hạn 30 ngày, thư gửi đi 30 ngày, liên lạc của lời mời 90 ngày sau khi hết hạn.',
      en: 'Until the account is closed; failed attempts 1 day, one-time secrets 30 days, ended sessions 30 days, letters 30 days, contact details of invitations 90 days after they end.',
    },
    tables: [
      'organizations.account',
      'organizations.membership',
      'organizations.invitation',
      'organizations.password_reset',
      'organizations.second_factor',
      'organizations.recovery_code',
      'organizations.sign_in_ticket',
      'organizations.outgoing_mail',
      'organizations.outside_identity',
      'organizations.outside_sign_in',
      'organizations.delegation',
      'organizations.support_view',
      'organizations.sign_in_guess',
      'organizations.api_client',
      'organizations.reorganization_grant',
      ...['partnerships', 'activities', 'recognition'].map((service) => `${service}.registry_membership`),
    ],
  },
  {
    id: 'officials',
    purpose: { vi: 'Sổ người giữ chức vụ và văn bản', en: 'Register of officials and papers' },
    subjects: {
      vi: 'Người giữ chức vụ, người ký, người được nêu trong văn bản',
      en: 'Holders of positions, signatories, people named in papers',
    },
    data: {
      vi: 'Họ tên, mã cán bộ, chức vụ, đơn vị, thời gian, chữ ký trong biên bản.',
      en: 'Name, staff code, position, unit, term, signature in memoranda.',
    },
    basis: task,
    recipients: { vi: 'Người có tài khoản trong phong trào.', en: 'People of the movement with an account.' },
    retention: {
      vi: 'Theo thời hạn lưu trữ của văn bản; bảng nhập liệu 30 ngày.',
      en: 'As long as the papers are archived; imported sheets 30 days.',
    },
    tables: [
      'organizations.person',
      'organizations.person_code',
      'organizations.appointment',
      'organizations.former_fact',
      'organizations.document_recipient',
      'organizations.document_amendment',
      'organizations.document_file',
      'organizations.number_gap',
      'organizations.merge',
      'organizations.sheet_import',
      'organizations.sheet_import_row',
      'organizations.sheet_import_file',
      'partnerships.memorandum_party',
      'partnerships.partnership_party',
      'recognition.known_appointment',
      'recognition.known_alias',
    ],
  },
  {
    id: 'pictures',
    purpose: { vi: 'Minh chứng hoạt động', en: 'Evidence of activities' },
    subjects: { vi: 'Học sinh, giáo viên có trong ảnh', en: 'Pupils and teachers in pictures' },
    data: {
      vi: 'Ảnh đã bỏ vị trí và dữ liệu máy ảnh, chú thích, tình trạng đồng ý.',
      en: 'Pictures without place and camera data, captions, state of consent.',
    },
    basis: consent,
    recipients: {
      vi: 'Các bên tham gia và cơ quan quản lý; công chúng chỉ khi có sự đồng ý.',
      en: 'Those who took part and their superiors; the public only with consent.',
    },
    retention: {
      vi: 'Đến khi rút đồng ý (gỡ ngay khỏi mọi nơi); ảnh tải lên mà không dùng 1 ngày.',
      en: 'Until consent is withdrawn (removed everywhere at once); uploads that are not used 1 day.',
    },
    tables: ['activities.consent_record', 'activities.evidence', 'activities.upload'],
  },
  {
    id: 'recognition',
    purpose: { vi: 'Xét và công bố khen thưởng', en: 'Judging and publishing awards' },
    subjects: {
      vi: 'Người được đề nghị, thành viên hội đồng',
      en: 'People nominated, members of committees',
    },
    data: {
      vi: 'Hồ sơ thành tích, điểm, phiếu kín tách khỏi người bỏ, xung đột lợi ích, quyết định.',
      en: 'Dossiers, scores, secret ballots apart from their voters, conflicts of interest, decisions.',
    },
    basis: {
      vi: 'Luật Thi đua, khen thưởng 06/2022/QH15 và Nghị định 152/2025.',
      en: 'Law on emulation and commendation 06/2022/QH15 and Decree 152/2025.',
    },
    recipients: {
      vi: 'Hội đồng; người đề nghị; công chúng chỉ đọc quyết định và giấy khen.',
      en: 'The committee; the nominator; the public reads decisions and certificates only.',
    },
    retention: {
      vi: 'Theo thời hạn lưu trữ hồ sơ khen thưởng.',
      en: 'As long as the files of commendations are archived.',
    },
    tables: [
      'recognition.nomination',
      'recognition.award',
      'recognition.committee_seat',
      'recognition.score_sheet',
      'recognition.ballot',
      'recognition.ballot_voter',
      'recognition.attendance',
      'recognition.conflict_declaration',
      'recognition.conflict_ruling',
      'activities.award',
    ],
  },
  {
    id: 'accountability',
    purpose: { vi: 'Nhật ký, chống gửi trùng và kiểm toán', en: 'Journals, idempotency and audit' },
    subjects: { vi: 'Người có tài khoản', en: 'People with an account' },
    data: {
      vi: 'Ai, với vai trò nào, đã làm hoặc xem gì, khi nào; yêu cầu về dữ liệu cá nhân.',
      en: 'Who did or read what, in which role and when; requests about personal data.',
    },
    basis: security,
    recipients: { vi: 'Kiểm toán; chính người đó.', en: 'Auditors; the person.' },
    retention: {
      vi: 'Nhật ký kiểm toán không xoá; mã chống gửi trùng 30 ngày; thông báo đã nhận 90 ngày.',
      en: 'The audit trail is never deleted; idempotency keys 30 days; announcements received 90 days.',
    },
    tables: [
      'organizations.data_request',
      ...everyService('audit_entry'),
      ...everyService('outbox'),
      ...everyService('inbox'),
      ...everyService('idempotency'),
    ],
  },
];
