import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Section } from '#app/components/section.tsx';
import { Timeline } from '#app/components/timeline.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

type Entry = File['history'][number];

export function HistorySection({ history }: Pick<File, 'history'>) {
  const { t, day } = useWords();
  return (
    <Section title={t('organizations:page.history')}>
      {history.length === 0 && <p className="text-soft">{t('organizations:page.historyEmpty')}</p>}
      <Timeline
        moments={history.map((entry, index) => ({
          key: `${entry.on} ${entry.kind} ${index}`,
          when: day(entry.on),
          who: t(`organizations:history.${entry.kind}`),
          what: <What entry={entry} />,
        }))}
      />
    </Section>
  );
}

function What({ entry: { summary, before, after, reorganization } }: { entry: Entry }) {
  const { t } = useWords();
  const decree = reorganization?.decree;
  return (
    <>
      <p>{summary}</p>
      <p className="text-table text-soft">
        {before && <OrganizationLink organization={before} />}
        {before && after && ' → '}
        {after && <OrganizationLink organization={after} />}
        {decree?.symbol && (
          <>
            {' '}
            <ContextLink to={address.document(decree.id)}>
              {t('organizations:page.byDecree', { symbol: decree.symbol })}
            </ContextLink>
          </>
        )}
      </p>
    </>
  );
}
