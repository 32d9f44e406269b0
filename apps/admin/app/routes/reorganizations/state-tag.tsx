import { Tag, type Tone } from '#app/components/tag.tsx';
import { useWords } from '#app/i18n/use-words.ts';

const tones = { DRAFT: 'draft', APPLIED: 'done', UNDONE: 'refused' } as const satisfies Record<string, Tone>;

export function StateTag({ state }: { state: keyof typeof tones }) {
  const { t } = useWords();
  return <Tag tone={tones[state]}>{t(`reorganizations:state.${state}`)}</Tag>;
}
