import { DataTable } from '#app/components/data-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { readable } from './readable.ts';

type Kept = { kind: string; subjectId: string | null; since: string | null; text: string };
const SHOWN = 100;

type RecordTableProps = { service: 'organizations' | 'partnerships' | 'activities' | 'recognition'; records: Kept[] };

/** What one service keeps; the file to download holds all of it. */
export function RecordTable({ service, records }: RecordTableProps) {
  const { t, instant, number } = useWords();
  if (records.length === 0) return <p className="text-soft">{t('privacy:records.none')}</p>;
  return (
    <>
      <DataTable
        caption={t(`privacy:service.${service}`)}
        rows={records.slice(0, SHOWN).map((record, nth) => ({ ...record, nth }))}
        keyOf={({ nth }) => String(nth)}
        columns={[
          { name: t('privacy:records.kind'), cell: ({ kind }) => t(`privacy:record.${kind as 'NAME'}`) },
          {
            name: t('privacy:records.text'),
            cell: ({ text }) => <span className="wrap-anywhere">{readable(text, t)}</span>,
          },
          { name: t('privacy:records.since'), cell: ({ since }) => since && instant(since) },
        ]}
      />
      {records.length > SHOWN && (
        <p className="mt-2 text-table text-soft">
          {t('privacy:records.more', { shown: number(SHOWN), all: number(records.length) })}
        </p>
      )}
    </>
  );
}
