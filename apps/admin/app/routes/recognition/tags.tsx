import { Tag, type Tone } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import type { Phase } from './phases.ts';

const phase: Record<Phase, Tone> = {
  DRAFT: 'draft',
  NOMINATION: 'waiting',
  ASSESSMENT: 'waiting',
  SCORING: 'waiting',
  SHORTLISTING: 'waiting',
  DELIBERATION: 'waiting',
  PUBLICATION: 'waiting',
  DECIDED: 'done',
  CLOSED: 'draft',
};
const outcome = { PASS: 'done', FAIL: 'refused', UNKNOWN: 'draft' } as const satisfies Record<string, Tone>;
const conflict = { LIVE: 'late', DISMISSED: 'draft', PINNED: 'refused' } as const satisfies Record<string, Tone>;

export function PhaseTag({ phase: now }: { phase: Phase }) {
  const { t } = useWords();
  return <Tag tone={phase[now]}>{t(`recognition:phase.${now}`)}</Tag>;
}

export function OutcomeTag({ outcome: found }: { outcome: keyof typeof outcome }) {
  const { t } = useWords();
  return <Tag tone={outcome[found]}>{t(`recognition:outcome.${found}`)}</Tag>;
}

export function ConflictTag({ state }: { state: keyof typeof conflict }) {
  const { t } = useWords();
  return <Tag tone={conflict[state]}>{t(`recognition:conflict.state.${state}`)}</Tag>;
}
