import { Bar } from '#app/components/bar.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { DeliveryFigures } from './types.ts';

const figures = ['due', 'submitted', 'onTime', 'accepted'] as const;
const rowsBehind = {
  due: address.reports(),
  submitted: address.reports({ status: 'SUBMITTED' }),
  onTime: address.reports(),
  accepted: address.reports({ status: 'LOCKED' }),
};

export function ReportFigures({ reports }: Pick<DeliveryFigures, 'reports'>) {
  const { t, number } = useWords();
  return (
    <Section title={t('overview:reports.title')} aside={t('overview:reports.note')}>
      <dl className="grid grid-cols-2 gap-6">
        {figures.map((figure) => (
          <div key={figure} className="grid content-start gap-1">
            <dt className="order-2 text-table text-soft">{t(`overview:reports.${figure}`)}</dt>
            <dd className="order-1 text-title font-semibold">
              <ContextLink to={rowsBehind[figure]} className="figure no-underline hover:underline">
                {number(reports[figure])}
              </ContextLink>
            </dd>
            <dd className="order-3">
              <Bar count={reports[figure]} of={reports.due} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
