import { defineAccessExplanation } from '@twinning/subgraph/explain-access';
import { builder } from '../builder.ts';

const open = { vi: 'Sổ đăng ký đơn vị và văn bản là công khai.', en: 'The register of bodies and papers is public.' };
const members = {
  vi: 'Quyền, uỷ quyền và lời mời: chính người đó, người phân quyền ở đơn vị hôm nay, Sở và kiểm tra viên.',
  en: 'Rights, delegations and invitations: the person, those who grant rights at the unit today, the department and auditors.',
};

defineAccessExplanation(builder, {
  field: 'explainOrganizationAccess',
  description:
    'Why an account sees a person, an account, a right, a delegation, an invitation, a decree, an import, a body or a paper, or does not.',
  subjects: {
    org: { rule: open, find: ({ organizations }, id) => organizations.find(id) },
    doc: { rule: open, find: ({ documents }, id) => documents.find(id) },
    per: {
      rule: {
        vi: 'Người và chức vụ: mọi người có tài khoản, trừ hỗ trợ.',
        en: 'People and their positions: those with an account, support excepted.',
      },
      find: ({ people }, id) => people.find(id),
    },
    acc: {
      rule: {
        vi: 'Tài khoản: chủ tài khoản, Sở và kiểm tra viên.',
        en: 'An account: its owner, the department and auditors.',
      },
      find: ({ accounts }, id) => accounts.find(id),
    },
    mbs: { rule: members, find: ({ memberships }, id) => memberships.find(id) },
    dlg: { rule: members, find: ({ delegations }, id) => delegations.find(id) },
    inv: { rule: members, find: ({ invitations }, id) => invitations.find(id) },
    rog: {
      rule: {
        vi: 'Quyết định sắp xếp: công khai khi đã áp dụng; bản nháp chỉ dành cho Sở và kiểm tra viên.',
        en: 'A reorganisation: public once applied; drafts are for the department and auditors.',
      },
      find: ({ reorganizations }, id) => reorganizations.find(id),
    },
    imp: {
      rule: { vi: 'Tệp nhập: cơ quan đã gửi.', en: 'An import: the office that sent it.' },
      find: ({ imports }, id) => imports.find(id),
    },
  },
  seenAs: ({ seenAs }, actor) => seenAs(actor),
  target: ({ memberships }, accountId) => memberships.askedAbout(accountId),
});
