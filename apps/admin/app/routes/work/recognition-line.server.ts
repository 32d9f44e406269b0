import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Line } from './line.ts';
import type { RecognitionTasks } from './tasks.server.ts';

type Task = NonNullable<ResultOf<typeof RecognitionTasks>['recognitionTasks']>[number];
type Nominee = NonNullable<Task['nomination']>['nominee'];

export function recognitionLine({ kind, dueOn, onBehalfOf, round, nomination }: Task, t: Translate): Line {
  const where = nomination?.round ?? round;
  const title = where?.title ?? '';
  return {
    key: [kind, nomination?.id, where?.code, onBehalfOf?.id].join(' '),
    verb: t(`recognition:task.${kind}`),
    about: nomination ? t('work:about.nomination', { nominee: nomineeName(nomination.nominee) }) : title,
    detail: nomination ? title : null,
    to: nomination ? address.nomination(nomination.id) : address.awardRound(where?.code ?? ''),
    onBehalfOf: onBehalfOf?.name ?? null,
    dueOn,
    generated: where?.demonstration ?? false,
  };
}

function nomineeName(nominee: Nominee): string {
  const person = nominee.__typename === 'IndividualNominee' ? nominee.name : undefined;
  return [person, nominee.organization?.name].filter(Boolean).join(', ');
}
