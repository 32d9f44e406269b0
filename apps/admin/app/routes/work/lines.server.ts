import { address } from '#app/context/addresses.ts';
import type { ResultOf } from '#app/graphql.ts';
import { partialDayText } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';
import type { ActivityTasks, PartnershipTasks, RecognitionTasks } from './tasks.server.ts';

/** One thing that waits: a verb, what it is about, whom it is for, and until when. */
export type Line = {
  key: string;
  verb: string;
  about: string;
  detail: string | null;
  to: string;
  onBehalfOf: string | null;
  dueOn: string | null;
  generated: boolean;
  /** What one press sends, where one press is enough. */
  press?: { activityId: string; onBehalfOf: string };
};

export function partnershipLines(tasks: ResultOf<typeof PartnershipTasks>['partnershipTasks'], t: Translate): Line[] {
  return tasks.map(({ kind, dueOn, onBehalfOf, partnership }) => ({
    key: `${kind} ${partnership.id} ${onBehalfOf.id}`,
    verb: t(`partnerships:task.${kind}`),
    about: partnership.title,
    detail: null,
    to: address.partnership(partnership.id),
    onBehalfOf: onBehalfOf.name,
    dueOn,
    generated: partnership.generated,
  }));
}

type ActivityTask = ResultOf<typeof ActivityTasks>['activityTasks'][number];

export function activityLines(tasks: ActivityTask[], t: Translate): Line[] {
  return tasks.map((task) => {
    const { kind, dueOn, onBehalfOf, activity, report, obligation } = task;
    const verb = t(`activities:task.${kind}`);
    const shared = { verb, dueOn, onBehalfOf: onBehalfOf.name, detail: null, generated: activity?.generated ?? false };
    if (activity) {
      const held = [t(`activities:kind.${activity.kind}`), partialDayText(activity.heldOn, t), activity.organizer.name];
      return {
        ...shared,
        key: `${kind} ${activity.id} ${onBehalfOf.id}`,
        about: activity.theme,
        detail: held.join(' · '),
        to: address.activity(activity.id),
        ...(kind === 'CONFIRM' && { press: { activityId: activity.id, onBehalfOf: onBehalfOf.id } }),
      };
    }
    const paper = report ?? obligation;
    const about = t('work:about.report', {
      period: paper?.period.title ?? '',
      organization: paper?.organization.name ?? onBehalfOf.name,
    });
    const to = report
      ? address.report(report.id)
      : address.draftReport(obligation?.organization.id ?? onBehalfOf.id, obligation?.period.code ?? '');
    return { ...shared, key: `${kind} ${report?.id ?? obligation?.id} ${onBehalfOf.id}`, about, to };
  });
}

export function recognitionLines(tasks: ResultOf<typeof RecognitionTasks>['recognitionTasks'], t: Translate): Line[] {
  return tasks.map(({ kind, dueOn, onBehalfOf, round, nomination }) => {
    const where = nomination?.round ?? round;
    return {
      key: `${kind} ${nomination?.id ?? where?.code} ${onBehalfOf?.id}`,
      verb: t(`recognition:task.${kind}`),
      about: nomination
        ? t('work:about.nomination', { nominee: nomineeName(nomination.nominee) })
        : (where?.title ?? ''),
      detail: nomination ? (where?.title ?? null) : null,
      to: nomination ? address.nomination(nomination.id) : address.awardRound(where?.code ?? ''),
      onBehalfOf: onBehalfOf?.name ?? null,
      dueOn,
      generated: false,
    };
  });
}

type Nominee = NonNullable<ResultOf<typeof RecognitionTasks>['recognitionTasks'][number]['nomination']>['nominee'];

const nomineeName = (nominee: Nominee): string =>
  nominee.__typename === 'IndividualNominee'
    ? `${nominee.name}, ${nominee.organization.name}`
    : nominee.organization.name;
