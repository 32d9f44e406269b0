import { PageHeader } from '#app/components/page-header.tsx';
import { PrintButton } from '#app/components/print-button.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type ResetSlipProps = { code: string; until: string; told: boolean; name: string; unit: string; back: string };

/** A slip to print and hand over; this is the only time its code is shown. */
export function ResetSlip({ code, until, told, name, unit, back }: ResetSlipProps) {
  const { t, instant } = useWords();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title={t('recovery:slip.title')}
          lead={t('recovery:slip.lead')}
          actions={<PrintButton hint={t('recovery:slip.printHint')}>{t('recovery:slip.print')}</PrintButton>}
        />
        {told && <p className="mb-4 max-w-prose">{t('recovery:slip.told')}</p>}
      </div>
      <article className="slip">
        <h2 className="text-title">{unit}</h2>
        <p>{t('recovery:slip.greeting', { name })}</p>
        <p>{t('recovery:slip.body')}</p>
        <p className="slip-code">{code}</p>
        <p className="text-table">{t('recovery:slip.until', { until: instant(until) })}</p>
      </article>
      <p className="mt-6 print:hidden">
        <ContextLink to={back} className="button">
          {t('recovery:slip.back')}
        </ContextLink>
      </p>
    </>
  );
}
