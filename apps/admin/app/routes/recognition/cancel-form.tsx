import { PaperForm } from '#app/forms/paper-form.tsx';
import { Reasoned } from '#app/forms/reason-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { text } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const Cancellation = Reasoned.extend({ symbol: text(60) });

/** An award is taken back only by another decision. */
export function CancelForm({ nominationId, onBehalfOf }: { nominationId: string; onBehalfOf: string }) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'cancel',
    schema: Cancellation,
    labels: { symbol: t('recognition:cancel.symbol'), reason: t('recognition:conflict.reason') },
    draft: true,
  });
  return (
    <Unfold summary={t('recognition:cancel.verb')} form="cancel">
      <PaperForm paper={paper}>
        <input type="hidden" name="nominationId" value={nominationId} />
        <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
        <TextField meta={paper.fields.symbol} hint={t('recognition:decide.symbolHint')} />
        <TextAreaField meta={paper.fields.reason} />
        <p className="border-l-2 border-late pl-3 font-medium">{t('recognition:cancel.before')}</p>
        <SubmitButton tone="plain" form="cancel">
          {t('recognition:cancel.verb')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
