import { DataTable } from '#app/components/data-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { type Difference, differencesOf } from './differences.ts';

type ChangeProps = { before: string | null; after: string | null };

/** Before and after beside each other; what stayed as it was stands behind one more touch. */
export function Change({ before, after }: ChangeProps) {
  const { t } = useWords();
  const rows = differencesOf(before, after);
  const stayed = rows.filter(({ changed }) => !changed);
  const moved = rows.filter(({ changed }) => changed);
  return (
    <details>
      <summary className="flex min-h-11 w-fit items-center text-table underline decoration-hairline-strong underline-offset-4">
        {before === null ? t('audit:change.said') : t('audit:change.changed', { count: moved.length })}
      </summary>
      <Sides rows={moved.length > 0 ? moved : stayed} alone={before === null} />
      {moved.length > 0 && stayed.length > 0 && (
        <details className="mt-2">
          <summary className="flex min-h-11 w-fit items-center text-table underline decoration-hairline-strong underline-offset-4">
            {t('audit:change.stayed', { count: stayed.length })}
          </summary>
          <Sides rows={stayed} alone />
        </details>
      )}
    </details>
  );
}

function Sides({ rows, alone }: { rows: readonly Difference[]; alone: boolean }) {
  const { t } = useWords();
  const value = (text: string | null) =>
    text === null ? (
      <span className="text-soft">{t('audit:change.blank')}</span>
    ) : (
      <span className="block wrap-anywhere whitespace-pre-wrap text-left">{text}</span>
    );
  const before = { name: t('audit:change.before'), cell: (row: Difference) => value(row.before) };
  return (
    <DataTable
      caption={t('audit:change.title')}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { name: t('audit:change.field'), cell: ({ name }) => <code className="text-small">{name || '–'}</code> },
        ...(alone ? [] : [before]),
        { name: alone ? t('audit:change.value') : t('audit:change.after'), cell: (row) => value(row.after) },
      ]}
    />
  );
}
