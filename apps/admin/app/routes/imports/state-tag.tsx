import { Tag, type Tone } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { ImportState, RowOutcome } from './kinds.ts';

const states: Record<ImportState, Tone> = {
  READING: 'waiting',
  REFUSED: 'refused',
  MAPPING: 'late',
  CHECKING: 'waiting',
  CHECKED: 'late',
  SAVING: 'waiting',
  SAVED: 'done',
  UNDOING: 'waiting',
  UNDONE: 'draft',
  DISCARDED: 'draft',
};
const outcomes: Record<RowOutcome, Tone> = {
  NEW: 'done',
  CHANGED: 'waiting',
  SAME: 'draft',
  ERROR: 'refused',
  DUPLICATE: 'late',
};

export function ImportTag({ state }: { state: ImportState }) {
  const { t } = useWords();
  return <Tag tone={states[state]}>{t(`imports:state.${state}`)}</Tag>;
}

export function OutcomeTag({ outcome }: { outcome: RowOutcome }) {
  const { t } = useWords();
  return <Tag tone={outcomes[outcome]}>{t(`imports:outcome.${outcome}`)}</Tag>;
}
