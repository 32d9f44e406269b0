import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/section.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import type { Reorganization } from './record.server.ts';

/** How many units go to which superior, and why; each number opens them. */
export function MoveSection({ reorganization: { id, moveGroups } }: { reorganization: Reorganization }) {
  const { t, number } = useWords();
  const rows = (basis: string, to: string | undefined) =>
    `/reorganizations/${id}/moves?${new URLSearchParams({ basis, ...(to && { to }) })}`;
  return (
    <Section title={t('reorganizations:page.moves')} aside={t('reorganizations:page.movesNote')}>
      {moveGroups.length === 0 && <p className="text-soft">{t('reorganizations:page.movesNone')}</p>}
      {moveGroups.length > 0 && (
        <DataTable
          caption={t('reorganizations:page.moves')}
          rows={moveGroups}
          keyOf={({ basis, to, toFounding }) => `${basis} ${to?.id ?? toFounding?.id}`}
          columns={[
            {
              name: t('reorganizations:page.to'),
              cell: ({ to, toFounding }) => (
                <Heir unit={to} founding={toFounding} none={t('reorganizations:page.open')} />
              ),
            },
            { name: t('reorganizations:page.why'), cell: ({ basis }) => t(`reorganizations:basis.${basis}`) },
            {
              name: t('reorganizations:page.count'),
              numeric: true,
              cell: ({ basis, count, to, toFounding }) => (
                <ContextLink to={rows(basis, to?.id ?? toFounding?.id)}>{number(count)}</ContextLink>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
