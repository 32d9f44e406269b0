import * as z from 'zod';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { optionalText } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Act } from '../acts.ts';

type SignFormProps = { act: Extract<Act, { memorandum: unknown }>; tone: 'primary' | 'plain' };

const Signing = z.object({ signedByName: optionalText(200), position: optionalText(200) });

/** An office may sign without naming anybody: then one press is enough. */
export function SignForm({ act: { memorandum, unit }, tone }: SignFormProps) {
  const { t } = useWords();
  const paper = usePaper({
    name: `sign-${unit.id}`,
    schema: Signing,
    labels: { signedByName: t('partnerships:sign.name'), position: t('partnerships:sign.position') },
  });
  return (
    <PaperForm paper={paper} className="grid gap-3">
      <input type="hidden" name="memorandumId" value={memorandum.id} />
      <input type="hidden" name="onBehalfOf" value={unit.id} />
      <details>
        <summary className="flex min-h-11 w-fit items-center underline decoration-hairline-strong underline-offset-4">
          {t('partnerships:sign.who')}
        </summary>
        <div className="grid gap-4 pb-2">
          <TextField meta={paper.fields.signedByName} autoComplete="name" />
          <TextField meta={paper.fields.position} hint={t('partnerships:sign.positionHint')} />
        </div>
      </details>
      <SubmitButton tone={tone} form={paper.name}>
        {t('partnerships:act.sign')}
      </SubmitButton>
    </PaperForm>
  );
}
