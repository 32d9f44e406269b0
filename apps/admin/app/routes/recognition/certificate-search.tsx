import { Form } from '@remix-run/react';
import { useWords } from '#app/i18n/use-words.ts';

export function CertificateSearch({ number }: { number?: string }) {
  const { t } = useWords();
  return (
    <Form action="/certificates" className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <label className="grid gap-1">
        <span className="font-medium">{t('recognition:certificate.number')}</span>
        <input name="number" defaultValue={number} required autoComplete="off" className="control" />
      </label>
      <button type="submit" className="button self-end">
        {t('recognition:certificate.verify')}
      </button>
    </Form>
  );
}
