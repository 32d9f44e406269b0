import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import { partialDayText } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { Line } from './line.ts';
import type { ActivityTasks } from './tasks.server.ts';

type Task = NonNullable<ResultOf<typeof ActivityTasks>['activityTasks']>[number];

export function activityLine(task: Task, t: Translate): Line {
  const { kind, dueOn, onBehalfOf, activity, report, obligation } = task;
  return {
    key: [kind, activity?.id, report?.id, obligation?.id, onBehalfOf?.id].join(' '),
    verb: t(`activities:task.${kind}`),
    dueOn,
    onBehalfOf: onBehalfOf?.name ?? null,
    generated: activity?.generated ?? false,
    ...(activity ? aboutActivity(activity, t) : aboutReport(task, t)),
    ...(kind === 'CONFIRM' && activity && onBehalfOf && { press: pressOf(activity.id, onBehalfOf.id) }),
  };
}

const pressOf = (activityId: string, onBehalfOf: string) => ({ activityId, onBehalfOf });

function aboutActivity(activity: NonNullable<Task['activity']>, t: Translate) {
  const { id, theme, kind, heldOn, organizer } = activity;
  const facts = [t(`activities:kind.${kind}`), partialDayText(heldOn, t), organizer?.name];
  return { about: theme, detail: facts.filter(Boolean).join(' · '), to: address.activity(id) };
}

function aboutReport({ report, obligation, onBehalfOf }: Task, t: Translate) {
  const paper = report ?? obligation;
  const owner = paper?.organization ?? onBehalfOf;
  const about = t('work:about.report', { period: paper?.period.title ?? '', organization: owner?.name ?? '' });
  const to = report ? address.report(report.id) : address.draftReport(owner?.id ?? '', paper?.period.code ?? '');
  return { about, detail: null, to };
}
