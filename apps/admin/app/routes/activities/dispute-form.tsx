import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { CountField, TextAreaField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Disputing } from './answers.ts';
import type { Activity } from './types.ts';

/** A twin's own count beside the recorded one, with the reason. */
export function DisputeForm({ activity, onBehalfOf }: { activity: Activity; onBehalfOf: string }) {
  const { t } = useWords();
  const paper = usePaper({
    name: `dispute-${onBehalfOf}`,
    schema: Disputing,
    labels: {
      aboutId: t('activities:dispute.about'),
      teachers: t('activities:dispute.teachers'),
      pupils: t('activities:dispute.pupils'),
      reason: t('activities:dispute.reason'),
    },
    defaultValue: { aboutId: onBehalfOf },
  });
  const { fields } = paper;
  return (
    <Unfold summary={t('activities:dispute.summary')} form={paper.name}>
      <PaperForm paper={paper} className="grid max-w-[60ch] gap-4">
        <input type="hidden" name="activityId" value={activity.id} />
        <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
        <RadioField
          meta={fields.aboutId}
          options={activity.participation.map(({ organization: { id, name } }) => ({ value: id, name }))}
        />
        <CountField meta={fields.teachers} />
        <CountField meta={fields.pupils} />
        <TextAreaField meta={fields.reason} hint={t('activities:dispute.reasonHint')} />
        <SubmitButton tone="plain" form={paper.name}>
          {t('activities:dispute.verb')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
