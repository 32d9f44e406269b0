import { PageHeader } from '#app/components/page-header.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Qr } from './qr.tsx';
import type { Slip } from './slips.ts';

/** Slips to print, one to a page of A5; this is the only time their codes are shown. */
export function SlipSheet({ slips, back }: { slips: readonly Slip[]; back: string }) {
  const { t } = useWords();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('invitations:slip.title')}
          lead={t('invitations:slip.lead')}
          actions={<PrintButton hint={t('invitations:slip.printHint')}>{t('invitations:slip.print')}</PrintButton>}
        />
      </div>
      <div className="grid gap-6 print:block">
        {slips.map((slip) => (
          <SlipPaper key={slip.id} slip={slip} />
        ))}
      </div>
      <p className="mt-6 print:hidden">
        <ContextLink to={back} className="button">
          {t('invitations:slip.back')}
        </ContextLink>
      </p>
    </>
  );
}

function SlipPaper({ slip }: { slip: Slip }) {
  const { t, instant } = useWords();
  const { name, organization, link, code } = slip;
  return (
    <article className="slip">
      <h2 className="text-title">{organization}</h2>
      <p>{t('invitations:slip.greeting', { name })}</p>
      <p>{t('invitations:slip.body', { role: t(`frame:role.${slip.role}`), organization })}</p>
      <Qr address={link} label={t('invitations:slip.qr')} />
      <p>{t('invitations:slip.how', { address: new URL('/invitation', link).href })}</p>
      <p className="slip-code">{code}</p>
      <p className="text-table">{t('invitations:slip.until', { until: instant(slip.until) })}</p>
    </article>
  );
}
