import { useActionData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useWords } from '#app/i18n/use-words.ts';
import type { Issued } from './acts.server.ts';

const isIssued = (answered: unknown): answered is Issued =>
  typeof answered === 'object' && answered !== null && 'issued' in answered;

/** The key, this once: to be copied by hand, or by the button where there are scripts. */
export function IssuedKey() {
  const { t } = useWords();
  const answered: unknown = useActionData();
  const [copies, setCopies] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCopies(Boolean(navigator.clipboard)), []);
  if (!isIssued(answered)) return null;
  const { prefix, secret } = answered.issued;
  if (secret === null)
    return (
      <p role="status" className="mb-8 font-medium">
        {t('keys:secret.gone', { prefix })}
      </p>
    );
  return (
    <section aria-labelledby="issued" className="mb-8 grid gap-3 rounded border border-hairline-strong bg-raised p-4">
      <h2 id="issued" className="text-heading">
        {t('keys:secret.title')}
      </h2>
      <p role="status">{t('keys:secret.lead')}</p>
      <label className="grid gap-1">
        <span className="font-medium">{t('keys:secret.label')}</span>
        <input
          readOnly
          value={secret}
          className="control w-full font-mono"
          onFocus={(event) => event.target.select()}
        />
      </label>
      {copies && (
        <button
          type="button"
          className="button w-fit"
          onClick={() => navigator.clipboard.writeText(secret).then(() => setCopied(true))}
        >
          {copied ? t('keys:secret.copied') : t('keys:secret.copy')}
        </button>
      )}
      <p className="text-table text-soft">{t('keys:secret.use')}</p>
    </section>
  );
}
