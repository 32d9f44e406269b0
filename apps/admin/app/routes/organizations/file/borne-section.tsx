import { DataTable } from '#app/components/data-table.tsx';
import { Section } from '#app/components/section.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { File } from './types.ts';

type Term = File['names'][number] | File['codes'][number];

/** Every name and code it ever bore: neither of them says who it is for ever. */
export function BorneSection({ organization: { names, codes } }: { organization: File }) {
  const { t } = useWords();
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <Section title={t('organizations:page.named')}>
        <DataTable
          caption={t('organizations:page.named')}
          rows={names}
          keyOf={({ value, from }) => `${value} ${from}`}
          columns={[
            { name: t('organizations:page.name'), cell: ({ value }) => <span className="font-medium">{value}</span> },
            { name: t('organizations:page.borne'), cell: (name) => <When {...name} /> },
          ]}
        />
      </Section>
      {codes.length > 0 && (
        <Section title={t('organizations:page.coded')}>
          <DataTable
            caption={t('organizations:page.coded')}
            rows={codes}
            keyOf={({ scheme, value, from }) => `${scheme} ${value} ${from}`}
            columns={[
              {
                name: t('organizations:page.code'),
                cell: ({ value }) => <span className="figure font-medium">{value}</span>,
              },
              { name: t('organizations:page.scheme'), cell: ({ scheme }) => t(`organizations:scheme.${scheme}`) },
              { name: t('organizations:page.borne'), cell: (code) => <When {...code} /> },
            ]}
          />
        </Section>
      )}
    </div>
  );
}

function When({ from, to, precision }: Term) {
  const { t, period } = useWords();
  return period({ from, to, precision }) || t('organizations:page.always');
}
