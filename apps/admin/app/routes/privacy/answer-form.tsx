import * as z from 'zod';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextAreaField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { optionalText } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const Note = z.object({ note: optionalText(2000) });

type AnswerFormProps = { id: string; version: number; kind: 'EXPORT' | 'ERASURE' };

/** Does what is asked; what happens is said before it is done. */
export function AnswerForm({ id, version, kind }: AnswerFormProps) {
  const { t } = useWords();
  const name = `do-${id}`;
  const verb = t(`privacy:answer.${kind}`);
  const paper = usePaper({ name, schema: Note, labels: { note: t('privacy:answer.note') } });
  return (
    <Unfold summary={verb} form={name}>
      <PaperForm paper={paper} className="grid max-w-[60ch] gap-4">
        <input type="hidden" name="requestId" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        <p className="text-soft">{t(`privacy:answer.lead_${kind}`)}</p>
        <TextAreaField meta={paper.fields.note} hint={t('privacy:answer.noteHint')} />
        <SubmitButton tone="plain" form={name}>
          {verb}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
