import { useActionData } from '@remix-run/react';
import { useReply } from '#app/forms/reply.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { isShownOnce } from './asked.ts';
import { Codes, Confirming } from './new-factor.tsx';
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
