import { useActionData } from '@remix-run/react';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { useReply } from '#app/forms/reply.ts';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { isShownOnce, type ShownOnce, WithCode } from './asked.ts';
import { ProofForm } from './password-form.tsx';

type SecondFactorProps = { factor: { since: string; recoveryCodesLeft: number } | null };

export function SecondFactorSection({ factor }: SecondFactorProps) {
  const { t, instant, number } = useWords();
  const answered: unknown = useActionData();
  const refused = useReply('confirm');
  const shown = isShownOnce(answered) ? answered.shown : null;
  if (shown && 'codes' in shown) return <Codes codes={shown.codes} />;
  if (shown || (refused && !factor)) return <Confirming shown={shown} />;
  if (!factor)
    return (
      <>
        <p className="mb-4 max-w-[70ch]">{t('account:factorOff')}</p>
        <ProofForm name="begin" />
      </>
    );
  const { since, recoveryCodesLeft } = factor;
  return (
    <>
      <p className="mb-4">{t('account:factorOn', { since: instant(since), count: number(recoveryCodesLeft) })}</p>
      <div className="grid gap-6 sm:grid-cols-2">
        <ProofForm name="renew" />
        <ProofForm name="remove" />
      </div>
    </>
  );
}

function Confirming({ shown }: { shown: Extract<ShownOnce['shown'], { key: string }> | null }) {
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

function Codes({ codes }: { codes: string[] }) {
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
