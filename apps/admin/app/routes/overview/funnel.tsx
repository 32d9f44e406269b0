import { Bar } from '#app/components/bar.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { DeliveryFigures } from './types.ts';

type Step = DeliveryFigures['funnel'][number];

const rowsBehind: Record<Step['stage'], string> = {
  PAIRED: address.partnerships(),
  SIGNED: address.partnerships({ status: 'IN_FORCE' }),
  PLANNED: address.participants('SCHOOLS_WITH_PLAN'),
  ACTED: address.activities(),
  CONFIRMED: address.activities({ status: 'CONFIRMED' }),
  REPORTED: address.reports({ status: 'LOCKED' }),
  RECOGNIZED: '/recognition',
};

/** How many units came how far. */
export function Funnel({ steps }: { steps: Step[] }) {
  const { t, number } = useWords();
  const widest = Math.max(...steps.map(({ organizations }) => organizations), 1);
  return (
    <Section title={t('overview:funnel.title')} aside={t('overview:funnel.note')}>
      <ol>
        {steps.map(({ stage, organizations }) => (
          <li key={stage} className="py-1.5">
            <ContextLink
              to={rowsBehind[stage]}
              className="flex min-h-9 items-baseline justify-between gap-4 text-table no-underline hover:underline"
            >
              <span>{t(`overview:funnel.${stage}`)}</span>
              <data value={organizations} className="font-semibold">
                {number(organizations)}
              </data>
            </ContextLink>
            <Bar count={organizations} of={widest} className="h-1.5" />
          </li>
        ))}
      </ol>
    </Section>
  );
}
