import { CheckField, RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { Consenting } from './answers.ts';

/** What the signed paper says, and where it is kept. */
export function ConsentForm({ evidenceId, onBehalfOf }: { evidenceId: string; onBehalfOf: string }) {
  const { t } = useWords();
  const name = `consent-${evidenceId}`;
  const paper = usePaper({
    name,
    schema: Consenting,
    labels: {
      givenOn: t('activities:consenting.givenOn'),
      children: t('activities:consenting.children'),
      representatives: t('activities:consenting.representatives'),
      proof: t('activities:consenting.proof'),
    },
  });
  const { fields } = paper;
  return (
    <Unfold summary={t('activities:consenting.summary')} form={name}>
      <PaperForm paper={paper} className="grid max-w-[60ch] gap-4">
        <input type="hidden" name="evidenceId" value={evidenceId} />
        <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
        <DayField meta={fields.givenOn} />
        <RadioField
          meta={fields.children}
          options={[
            { value: 'agreed', name: t('activities:consenting.childrenAgreed') },
            { value: 'underSeven', name: t('activities:consenting.underSeven') },
          ]}
        />
        <CheckField
          meta={fields.representatives}
          options={[{ value: 'agreed', name: t('activities:consenting.representativesAgreed') }]}
        />
        <TextField meta={fields.proof} hint={t('activities:consenting.proofHint')} />
        <SubmitButton tone="plain" form={name}>
          {t('activities:consenting.verb')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
