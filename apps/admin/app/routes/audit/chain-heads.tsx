import { DataTable } from '#app/components/data-table.tsx';
import { Tag } from '#app/components/tag.tsx';
import type { Service } from '#app/graph/answer.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Head } from './trail.server.ts';

/** How far each chain has come, and how far it is signed. */
export function ChainHeads({ heads }: { heads: readonly Head[] }) {
  const { t, number, instant } = useWords();
  if (heads.length === 0) return <p className="text-soft">{t('audit:chain.none')}</p>;
  return (
    <DataTable
      caption={t('audit:chain.title')}
      rows={heads}
      keyOf={({ service }) => service}
      columns={[
        { name: t('audit:part'), cell: ({ service }) => t(`audit:parts.${service as Service}`) },
        { name: t('audit:chain.newest'), numeric: true, cell: (head) => number(head.number) },
        { name: t('audit:chain.seal'), cell: ({ hash }) => <code className="text-small break-all">{hash}</code> },
        {
          name: t('audit:chain.signed'),
          cell: (head) =>
            head.signedAt === null || head.signedNumber === null ? (
              <Tag tone="late">{t('audit:chain.unsigned')}</Tag>
            ) : (
              <span className="grid justify-items-start gap-1">
                <Tag tone={head.signedNumber === head.number ? 'done' : 'waiting'}>
                  {head.signedNumber === head.number
                    ? t('audit:chain.whole')
                    : t('audit:chain.behind', { formatted: number(head.number - head.signedNumber) })}
                </Tag>
                <span className="text-table text-soft">
                  {t('audit:chain.at', { number: number(head.signedNumber), when: instant(head.signedAt) })}
                </span>
              </span>
            ),
        },
      ]}
    />
  );
}
