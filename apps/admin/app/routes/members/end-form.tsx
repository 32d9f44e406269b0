import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Ending } from './granting.ts';

export function EndForm({ membershipId, today }: { membershipId: string; today: string }) {
  const { t } = useWords();
  const name = `end-${membershipId}`;
  const paper = usePaper({ name, schema: Ending, labels: { on: t('members:end.on') }, defaultValue: { on: today } });
  return (
    <Unfold summary={t('members:end.open')} form={name}>
      <PaperForm paper={paper} className="grid gap-4">
        <input type="hidden" name="membershipId" value={membershipId} />
        <DayField meta={paper.fields.on} hint={t('members:end.hint')} />
        <SubmitButton tone="plain" form={name}>
          {t('members:end.send')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
