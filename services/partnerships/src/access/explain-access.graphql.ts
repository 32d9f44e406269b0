import { actorAskedAbout } from '@twinning/registry/actor-asked-about';
import { defineAccessExplanation } from '@twinning/subgraph/explain-access';
import { builder } from '../builder.ts';

const open = {
  vi: 'Quan hệ kết nghĩa, biên bản ghi nhớ và kế hoạch phối hợp là thông tin công khai của phong trào.',
  en: 'Partnerships, memoranda and joint plans are public facts of the movement.',
};

defineAccessExplanation(builder, {
  field: 'explainPartnershipAccess',
  description: 'Why an account sees a partnership, memorandum or joint plan, or does not.',
  subjects: {
    pts: { rule: open, find: ({ partnerships }, id) => partnerships.find(id) },
    mem: { rule: open, find: ({ memoranda }, id) => memoranda.find(id) },
    pln: { rule: open, find: ({ plans }, id) => plans.find(id) },
  },
  seenAs: ({ seenAs }, actor) => seenAs(actor),
  target: ({ registry, actor }, accountId) => actorAskedAbout(registry, actor, accountId),
});
