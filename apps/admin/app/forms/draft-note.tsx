import { timeOfInstant } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { Paper } from './use-paper.ts';

/** Says when the draft was kept, or brought back. */
export function DraftNote({ draft }: Pick<Paper, 'draft'>) {
  const { t } = useWords();
  const { restored, savedAt, discard } = draft;
  return (
    <p role="status" className="flex min-h-6 flex-wrap items-center gap-x-3 text-table text-soft">
      {savedAt && t('forms:draft.saved', { time: timeOfInstant(savedAt) })}
      {!savedAt && restored && t('forms:draft.restored', { time: timeOfInstant(restored.savedAt) })}
      {restored && (
        <button type="button" onClick={discard} className="min-h-11 underline underline-offset-4">
          {t('forms:draft.discard')}
        </button>
      )}
    </p>
  );
}
