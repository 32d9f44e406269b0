import { DataTable } from '#app/components/data-table.tsx';
import { OrganizationLink } from '#app/components/organization-link.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Heir } from './heir.tsx';
import type { Reorganization } from './record.server.ts';

/** What the decree says, line by line, and whom it founds. */
export function LineSection({ reorganization: { lines, foundings } }: { reorganization: Reorganization }) {
  const { t, number } = useWords();
  return (
    <>
      <Section title={t('reorganizations:page.lines')} aside={number(lines.totalCount)}>
        <DataTable
          caption={t('reorganizations:page.lines')}
          rows={lines.edges.map(({ node }) => node)}
          keyOf={({ position }) => String(position)}
          columns={[
            {
              name: t('reorganizations:page.source'),
              cell: ({ source }) => <OrganizationLink organization={source} />,
            },
            {
              name: t('reorganizations:page.what'),
              cell: ({ kind, name }) => (
                <>
                  {t(`reorganizations:lineKind.${kind}`)}
                  {name && <span className="font-medium"> {name}</span>}
                </>
              ),
            },
            {
              name: t('reorganizations:page.target'),
              cell: ({ target, targetFounding }) =>
                (target || targetFounding) && <Heir unit={target} founding={targetFounding} none="" />,
            },
            {
              name: t('reorganizations:page.share'),
              cell: ({ share, note }) => (
                <>
                  {t(`reorganizations:share.${share}`)}
                  {note && <span className="block text-small text-soft">{note}</span>}
                </>
              ),
            },
          ]}
        />
        <Pager page={lines} of={t('reorganizations:page.lines')} />
      </Section>
      {foundings.length > 0 && <Foundings foundings={foundings} />}
    </>
  );
}

function Foundings({ foundings }: Pick<Reorganization, 'foundings'>) {
  const { t, number } = useWords();
  return (
    <Section title={t('reorganizations:page.foundings')} aside={number(foundings.length)}>
      <ul className="grid gap-2">
        {foundings.map(({ id, kind, name, parent, codes }) => (
          <li key={id}>
            <span className="font-medium">{name}</span>
            <span className="block text-table text-soft">
              {[
                t(`organizations:kind.${kind}`),
                parent?.name,
                ...codes.map(({ scheme, value }) => `${t(`organizations:scheme.${scheme}`)} ${value}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
