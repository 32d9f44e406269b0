import { actorAskedAbout } from '@twinning/registry/actor-asked-about';
import { defineAccessExplanation } from '@twinning/subgraph/explain-access';
import { builder } from '../builder.ts';

defineAccessExplanation(builder, {
  field: 'explainActivityAccess',
  description: 'Why an account sees an activity, a piece of evidence or a report, or does not.',
  subjects: {
    act: {
      rule: {
        vi: 'Hoạt động đã xác nhận: mọi người có tài khoản. Hoạt động khác: đơn vị tham gia, các bên kết nghĩa, cơ quan cấp trên của họ, Sở và kiểm tra viên.',
        en: 'A confirmed activity: people with an account. Any other: those who take part, the parties, the offices above them, the department and auditors.',
      },
      find: ({ activities }, id) => activities.find(id),
    },
    evi: {
      rule: {
        vi: 'Minh chứng: ai xem được hoạt động; ảnh chưa có đồng ý chỉ dành cho bên trong, rút đồng ý thì không ai xem được ảnh.',
        en: 'Evidence: whoever sees its activity; a photo without consent only from within, and nobody once consent is withdrawn.',
      },
      find: ({ evidence }, id) => evidence.find(id),
    },
    rep: {
      rule: {
        vi: 'Báo cáo: đơn vị lập, nơi nhận, Sở và kiểm tra viên; hội đồng xem báo cáo đã được chấp nhận.',
        en: 'A report: its author, its recipients, the department and auditors; committees see accepted ones.',
      },
      find: ({ reports }, id) => reports.find(id),
    },
  },
  seenAs: ({ seenAs }, actor) => seenAs(actor),
  target: ({ registry, actor }, accountId) => actorAskedAbout(registry, actor, accountId),
});
