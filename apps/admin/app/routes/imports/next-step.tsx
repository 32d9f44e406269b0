import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { OneClick } from '#app/forms/one-click.tsx';
import type { ResultOf } from '#app/graphql.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Import } from './import.server.ts';

type Sheet = NonNullable<ResultOf<typeof Import>['sheetImport']>;

/** What can be done now, in a sentence with its count and one button. */
export function NextStep({ sheet }: { sheet: Sheet }) {
  const { t, number, instant } = useWords();
  const { id, state, counts } = sheet;
  return (
    <div className="grid gap-4 border-l-2 border-ink py-1 pl-4">
      {sheet.fault && <Fault {...sheet.fault} refused={state === 'REFUSED'} />}
      {state === 'MAPPING' && <Mapping sheet={sheet} />}
      {state === 'CHECKED' && <Checked sheet={sheet} />}
      {state === 'SAVED' && (
        <>
          <p>{t('imports:savedLead', { count: counts.saved, formatted: number(counts.saved) })}</p>
          {sheet.reorganizations.length > 0 && (
            <>
              <p className="max-w-[70ch]">{t('imports:drafts')}</p>
              <ul>
                {sheet.reorganizations.map((draft) => (
                  <li key={draft.id}>
                    <ContextLink to={address.reorganization(draft.id)}>{draft.title}</ContextLink>
                  </li>
                ))}
              </ul>
            </>
          )}
          {sheet.slipsToPrint > 0 && (
            <>
              <p className="max-w-[70ch]">{t('imports:slips.lead', { formatted: number(sheet.slipsToPrint) })}</p>
              <OneClick name="slips" tone="primary" fields={{ importId: id }}>
                {t('imports:slips.submit')}
              </OneClick>
            </>
          )}
          {sheet.undoableUntil && counts.saved > 0 && (
            <>
              <p className="max-w-[70ch] text-soft">
                {t('imports:undo.lead', { until: instant(sheet.undoableUntil) })}
              </p>
              <OneClick name="undo" fields={{ importId: id }}>
                {t('imports:undo.submit')}
              </OneClick>
            </>
          )}
        </>
      )}
      {state === 'UNDONE' && sheet.undoneAt && <p>{t('imports:undone', { at: instant(sheet.undoneAt) })}</p>}
      {state === 'DISCARDED' && <p>{t('imports:discarded')}</p>}
      {counts.error > 0 && state !== 'DISCARDED' && (
        <a href={`/imports/${id}/errors.xlsx`} download className="button w-fit">
          {t('imports:errors', { count: counts.error, formatted: number(counts.error) })}
        </a>
      )}
      {state !== 'CHECKED' && state !== 'MAPPING' && (
        <ContextLink to="/imports/new" className="button button-quiet w-fit">
          {t('imports:again')}
        </ContextLink>
      )}
    </div>
  );
}

type FaultProps = { line: number | null; column: string | null; message: string; refused: boolean };

function Fault({ line, column, message, refused }: FaultProps) {
  const { t } = useWords();
  const place = [
    line !== null && t('imports:fault.line', { line }),
    column !== null && t('imports:fault.column', { column }),
  ].filter(Boolean);
  return (
    <div role="alert" className="max-w-[70ch]">
      {refused && <p>{t('imports:refused')}</p>}
      <p className="font-medium text-refused">
        {place.length > 0 && `${place.join(', ')}: `}
        {message}
      </p>
    </div>
  );
}

function Mapping({ sheet: { id, columns, fields } }: { sheet: Sheet }) {
  const { t, list } = useWords();
  const named = new Set(columns.map(({ field }) => field));
  const missing = fields
    .filter(({ name, required }) => required && !named.has(name))
    .map(({ header }) => `“${header}”`);
  return (
    <>
      <p className="max-w-[70ch]">{t('imports:columns.waiting', { missing: list(missing) })}</p>
      <ContextLink to={address.importColumns(id)} className="button button-primary w-fit">
        {t('imports:columns.action')}
      </ContextLink>
      <OneClick name="discard" tone="quiet" fields={{ importId: id }}>
        {t('imports:checked.discard')}
      </OneClick>
    </>
  );
}

function Checked({ sheet: { id, version, toSave } }: { sheet: Sheet }) {
  const { t, number } = useWords();
  const counted = { count: toSave, formatted: number(toSave) };
  return (
    <>
      <p className="max-w-[70ch]">
        {toSave > 0
          ? `${t('imports:checked.lead', counted)} ${t('imports:checked.undoable')}`
          : t('imports:checked.none')}
      </p>
      <div className="flex flex-wrap gap-2">
        {toSave > 0 && (
          <OneClick
            name={`confirm-${version}`}
            tone="primary"
            fields={{ importId: id, expectedVersion: String(version) }}
          >
            {t('imports:checked.confirm', counted)}
          </OneClick>
        )}
        <ContextLink to={address.importColumns(id)} className="button">
          {t('imports:columns.action')}
        </ContextLink>
        <OneClick name="discard" tone="quiet" fields={{ importId: id }}>
          {t('imports:checked.discard')}
        </OneClick>
      </div>
    </>
  );
}
