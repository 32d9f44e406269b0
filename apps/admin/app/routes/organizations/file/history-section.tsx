import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { Timeline } from '#app/components/timeline.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

type Entry = File['history'][number];

export function HistorySection({ organization: { id, history } }: { organization: File }) {
  const { t, partialDay } = useWords();
  return (
    <Section title={t('organizations:page.history')}>
      {history.length === 0 && <p className="text-soft">{t('organizations:page.historyEmpty')}</p>}
      <Timeline
        moments={history.map((entry, index) => ({
          key: `${entry.on} ${entry.kind} ${index}`,
          when: partialDay({ value: entry.on, precision: entry.precision }),
          who: t(`organizations:history.${entry.kind}`),
          what: <What entry={entry} own={id} />,
        }))}
      />
    </Section>
  );
}

type WhatProps = { entry: Entry; own: string };

/** The step in words; whoever else had a part in it is one click away. */
function What({ entry: { summary, reorganization, ...entry }, own }: WhatProps) {
  const { t } = useWords();
  const [before, after] = [entry.before, entry.after].map((unit) => (unit?.id === own ? null : unit));
  const decree = reorganization?.decree;
  return (
    <>
      <p>{summary}</p>
      <p className="text-table text-soft empty:hidden">
        {before && <OrganizationLink organization={before} />}
        {before && after && ' → '}
        {after && <OrganizationLink organization={after} />}
      </p>
      {reorganization && (
        <p className="text-table text-soft">
          <ContextLink to={address.reorganization(reorganization.id)}>{reorganization.title}</ContextLink>
          {decree?.symbol && (
            <>
              {', '}
              <ContextLink to={address.document(decree.id)}>
                {t('organizations:page.byDecree', { symbol: decree.symbol })}
              </ContextLink>
            </>
          )}
        </p>
      )}
    </>
  );
}
