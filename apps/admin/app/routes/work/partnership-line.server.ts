import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Line } from './line.ts';
import type { PartnershipTasks } from './tasks.server.ts';

type Task = NonNullable<ResultOf<typeof PartnershipTasks>['partnershipTasks']>[number];

export function partnershipLine({ kind, dueOn, onBehalfOf, partnership }: Task, t: Translate): Line {
  return {
    key: `${kind} ${partnership.id} ${onBehalfOf?.id}`,
    verb: t(`partnerships:task.${kind}`),
    about: partnership.title,
    detail: null,
    to: address.partnership(partnership.id),
    onBehalfOf: onBehalfOf?.name ?? null,
    dueOn,
    generated: partnership.generated,
  };
}
