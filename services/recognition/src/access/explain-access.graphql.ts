import { actorAskedAbout } from '@twinning/registry/actor-asked-about';
import { defineAccessExplanation } from '@twinning/subgraph/explain-access';
import { builder } from '../builder.ts';

defineAccessExplanation(builder, {
  field: 'explainNominationAccess',
  description: 'Why an account sees a nomination or an award round, or does not.',
  subjects: {
    nom: {
      rule: {
        vi: 'Hồ sơ đề nghị: đơn vị được đề nghị và đơn vị đề nghị, Sở, kiểm tra viên, và hội đồng từ khi nộp. Thành viên có xung đột lợi ích không được xem.',
        en: 'A nomination: those it concerns, the department, auditors, and the committee once it is submitted. A conflict of interest takes it from a member altogether.',
      },
      find: ({ nominations }, id) => nominations.find(id),
    },
    rnd: {
      rule: { vi: 'Đợt khen thưởng là thông tin công khai.', en: 'Award rounds are public.' },
      find: ({ rounds }, id) => rounds.find(id),
    },
  },
  seenAs: ({ seenAs }, actor) => seenAs(actor),
  target: ({ registry, actor }, accountId) => actorAskedAbout(registry, actor, accountId),
});
