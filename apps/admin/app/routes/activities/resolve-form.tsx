import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Resolving } from './answers.ts';
import { CountFields } from './count-fields.tsx';
import type { Activity } from './types.ts';

/** The organiser corrects its counts, or sends them again as they stand. */
export function ResolveForm({ activity, onBehalfOf }: { activity: Activity; onBehalfOf: string }) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'resolve',
    schema: Resolving,
    labels: {
      'participation.teachers': t('activities:record.teachers'),
      'participation.pupils': t('activities:record.pupils'),
    },
    defaultValue: {
      participation: activity.participation.map(({ organization, teachers, pupils }) => ({
        organizationId: organization.id,
        teachers: teachers ?? undefined,
        pupils: pupils ?? undefined,
      })),
    },
  });
  return (
    <PaperForm paper={paper} className="grid gap-5">
      <input type="hidden" name="activityId" value={activity.id} />
      <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
      {paper.fields.participation.getFieldList().map((meta, index) => {
        const unit = activity.participation[index]?.organization;
        return unit && <CountFields key={unit.id} meta={meta} unit={unit} />;
      })}
      <SubmitButton form="resolve">{t('activities:resolve.verb')}</SubmitButton>
    </PaperForm>
  );
}
