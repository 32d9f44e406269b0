import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CertificateSearch } from './certificate-search.tsx';

export const meta = titled;

/** For whoever holds a paper and wants to know whether it is real. */
export async function loader({ request }: LoaderFunctionArgs) {
  const number = new URL(request.url).searchParams.get('number')?.trim();
  if (number) throw redirect(address.certificate(number));
  const t = await wordsFor(request);
  return { title: t('recognition:certificate.check') };
}

export default function CertificateCheck() {
  const { t } = useWords();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('recognition:certificate.check')} lead={t('recognition:certificate.checkLead')} />
      <CertificateSearch />
    </div>
  );
}
