import { Link, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Bar } from '#app/components/bar.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type WorkingNoteProps = {
  state: 'READING' | 'CHECKING' | 'SAVING' | 'UNDOING';
  progress: { done: number; total: number };
};

const EVERY_MS = 1500;

/** How far the background is: looked up again by itself, or by the link where scripts are off. */
export function WorkingNote({ state, progress: { done, total } }: WorkingNoteProps) {
  const { t, number } = useWords();
  const { revalidate, state: asking } = useRevalidator();
  useEffect(() => {
    if (asking !== 'idle') return;
    const again = setTimeout(revalidate, EVERY_MS);
    return () => clearTimeout(again);
  }, [asking, revalidate]);
  return (
    <div className="grid max-w-[70ch] gap-3">
      <p>{t(`imports:working.${state}`, { done: number(done), total: number(total) })}</p>
      <Bar count={done} of={total} className="h-2" />
      <Link to="." reloadDocument className="button w-fit">
        {t('imports:reload')}
      </Link>
    </div>
  );
}
