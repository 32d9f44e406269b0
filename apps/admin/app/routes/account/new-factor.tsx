import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type ShownOnce, WithCode } from './asked.ts';

type ConfirmingProps = { shown: Extract<ShownOnce['shown'], { key: string }> | null };

/** The key for an authenticator, as long as it is there to be shown, and the field for its first code. */
export function Confirming({ shown }: ConfirmingProps) {
  const { t } = useWords();
  const paper = usePaper({ name: 'confirm', schema: WithCode, labels: { code: t('account:code') } });
  return (
    <div className="grid gap-4">
      <p className="max-w-[70ch]">{t('account:scan')}</p>
      {shown && (
        <>
          <svg viewBox={`0 0 ${shown.size} ${shown.size}`} role="img" aria-label={t('account:qr')} className="qr">
            <path className="qr-ground" d={`M0 0h${shown.size}v${shown.size}h-${shown.size}z`} />
            <path className="qr-squares" d={shown.path} />
          </svg>
          <p>
            {t('account:key')}:{' '}
            <code className="wrap-anywhere select-all">{shown.key.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </>
      )}
      <PaperForm paper={paper} className="grid max-w-md gap-4">
        <TextField meta={paper.fields.code} autoComplete="one-time-code" />
        <SubmitButton form="confirm">{t('account:confirm')}</SubmitButton>
      </PaperForm>
    </div>
  );
}

export function Codes({ codes }: { codes: string[] }) {
  const { t } = useWords();
  return (
    <div role="status" className="max-w-md border-l-2 border-late bg-late-tint p-4">
      <h3 className="font-semibold">{t('account:codesTitle')}</h3>
      <p className="my-2">{t('account:codesLead')}</p>
      <ul className="grid gap-1 tabular-nums sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
