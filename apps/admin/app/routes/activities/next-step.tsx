import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { ReasonForm } from '#app/forms/reason-form.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { DisputeForm } from './dispute-form.tsx';
import { ResolveForm } from './resolve-form.tsx';
import type { Standing } from './standing.ts';
import type { Activity, Twinning } from './types.ts';

type NextStepProps = { activity: Activity; twinning: Twinning | null; standing: Standing };

/** What waits for the reader here: confirm in one press, or say which count differs; the organiser answers. */
export function NextStep({ activity, twinning, standing }: NextStepProps) {
  const { t, list } = useWords();
  const { confirming, disputing, organizer, waiting } = standing;
  const answers = organizer && activity.status === 'DISPUTED' ? organizer : undefined;
  const records = organizer && ['PLANNED', 'HELD'].includes(activity.status) ? organizer : undefined;
  const cancels = organizer && activity.status === 'PLANNED' ? organizer : undefined;
  if (confirming.length + disputing.length + waiting.length === 0 && !answers && !records) return null;
  return (
    <section
      aria-label={t('activities:next.label')}
      className="mb-8 grid max-w-[70ch] gap-3 border-l-2 border-ink bg-raised px-4 py-4 sm:px-5"
    >
      {confirming.map((unit, index) => (
        <div key={unit.id} className="grid gap-3">
          <p>{t('activities:next.confirm', { unit: unit.name })}</p>
          <OneClick
            name={`confirm-${unit.id}`}
            tone={index === 0 ? 'primary' : 'plain'}
            fields={{ activityId: activity.id, onBehalfOf: unit.id }}
          >
            {t('activities:act.confirm')}
          </OneClick>
        </div>
      ))}
      {answers && (
        <>
          <p>{t('activities:next.answer', { unit: answers.name })}</p>
          <ResolveForm activity={activity} onBehalfOf={answers.id} />
        </>
      )}
      {records && twinning?.partnership && (
        <>
          <p>{t('activities:next.recordIt')}</p>
          <ContextLink
            to={`/activities/new?partnership=${twinning.partnership.id}&activity=${activity.id}`}
            className="button button-primary w-fit"
          >
            {t('activities:act.recordIt')}
          </ContextLink>
        </>
      )}
      {waiting.length > 0 && (
        <p className="text-table text-soft">
          {t('activities:next.waiting', { units: list(waiting.map(({ name }) => name)) })}
        </p>
      )}
      {disputing.map((unit) => (
        <DisputeForm key={unit.id} activity={activity} onBehalfOf={unit.id} />
      ))}
      {cancels && (
        <ReasonForm
          name={`cancel-${cancels.id}`}
          fields={{ activityId: activity.id, onBehalfOf: cancels.id }}
          summary={t('activities:cancel.summary')}
          label={t('activities:cancel.reason')}
          hint={t('activities:cancel.hint')}
          verb={t('activities:cancel.verb')}
        />
      )}
    </section>
  );
}
