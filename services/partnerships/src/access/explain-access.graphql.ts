import { actorAskedAbout } from '@twinning/registry/actor-asked-about';
import { defineAccessExplanation } from '@twinning/subgraph/explain-access';
import { builder } from '../builder.ts';

const signed = {
  vi: 'Quan hệ kết nghĩa, biên bản ghi nhớ và kế hoạch phối hợp: mọi người có tài khoản khi đã ký. Trước đó: các bên, nơi phải chấp thuận, cơ quan cấp trên của các bên, Sở và kiểm tra viên.',
  en: 'Partnerships, memoranda and joint plans: people with an account once signed. Before that the parties, whoever owes a consent, the offices above the parties, the department and auditors.',
};

defineAccessExplanation(builder, {
  field: 'explainPartnershipAccess',
  description: 'Why an account sees a partnership, memorandum or joint plan, or does not.',
  subjects: {
    pts: { rule: signed, find: ({ partnerships }, id) => partnerships.find(id) },
    mem: { rule: signed, find: ({ memoranda }, id) => memoranda.find(id) },
    pln: { rule: signed, find: ({ plans }, id) => plans.find(id) },
  },
  seenAs: ({ seenAs }, actor) => seenAs(actor),
  target: ({ registry, actor }, accountId) => actorAskedAbout(registry, actor, accountId),
});
