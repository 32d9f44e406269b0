import { DataTable } from '#app/components/data-table.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { OutcomeTag } from './state-tag.tsx';

export const RowLine = graphql(`
  fragment RowLine on SheetImportRow {
    line
    outcome
    cells
    taken
    savedAt
    resembles
    issues { column value message }
    changes { column before after }
  }
`);
type Row = ResultOf<typeof RowLine>;

type RowTableProps = { id: string; rows: readonly Row[]; decidable: boolean };

/** Rows as the file has them, and beside each what the check found. */
export function RowTable({ id, rows, decidable }: RowTableProps) {
  const { t } = useWords();
  return (
    <DataTable
      caption={t('imports:row.caption')}
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={[
        {
          name: t('imports:row.line', { line: '' }),
          cell: ({ line, outcome }) => (
            <span className="flex flex-wrap items-center gap-2">
              {t('imports:row.line', { line })}
              {outcome && <OutcomeTag outcome={outcome} />}
            </span>
          ),
        },
        {
          name: t('imports:row.content'),
          cell: ({ cells }) => <span className="wrap-anywhere">{cells.filter(Boolean).slice(0, 5).join(' · ')}</span>,
        },
        { name: t('imports:row.remark'), cell: (row) => <Remark id={id} row={row} decidable={decidable} /> },
      ]}
    />
  );
}

function Remark({ id, row, decidable }: { id: string; row: Row; decidable: boolean }) {
  const { t } = useWords();
  const { line, outcome, issues, changes, resembles, taken, savedAt } = row;
  const open = decidable && (outcome === 'NEW' || outcome === 'CHANGED' || outcome === 'DUPLICATE');
  return (
    <div className="grid gap-1">
      {issues.map(({ column, value, message }) => (
        <p key={column + message} className="wrap-anywhere">
          <span className="font-medium">{column}</span>
          {value && <> “{value}”</>}: {message}
        </p>
      ))}
      {changes.map(({ column, before, after }) => (
        <p key={column} className="wrap-anywhere">
          {t('imports:row.change', { column, before: before || t('imports:row.nothing'), after })}
        </p>
      ))}
      {resembles && <p>{t('imports:row.resembles', { who: resembles })}</p>}
      {savedAt && <p className="text-done">{t('imports:row.saved')}</p>}
      {open && (
        <div className="flex flex-wrap items-center gap-x-3">
          <span className="text-soft">{t(taken ? 'imports:row.taken' : 'imports:row.left')}</span>
          <OneClick
            name={`decide-${line}`}
            tone="quiet"
            fields={{ importId: id, line: String(line), take: taken ? '' : 'on' }}
          >
            {t(taken ? 'imports:row.leave' : 'imports:row.take')}
          </OneClick>
        </div>
      )}
    </div>
  );
}
