import { useWords } from '#app/i18n/use-words.ts';
import { STEPS } from './figures.ts';

const grounds = ['bg-step-0', 'bg-step-1', 'bg-step-2', 'bg-step-3', 'bg-step-4'] as const;

/** What the five tones stand for: parts of a whole in per cent, or of the largest count. */
export function Legend({ most }: { most: number | null }) {
  const { t, number } = useWords();
  const whole = most ?? 100;
  const edge = (step: number) => number(Math.ceil((step * whole) / STEPS));
  return (
    <dl className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-soft">
      <dt className="basis-full sm:basis-auto">{t('map:legend.title')}</dt>
      {grounds.map((ground, step) => (
        <dd key={ground} className="flex items-center gap-1.5">
          <span aria-hidden className={`inline-block size-4 rounded border border-hairline-strong ${ground}`} />
          <span className="figure">
            {t('map:legend.step', { from: edge(step), to: edge(step + 1) })}
            {most === null && '%'}
          </span>
        </dd>
      ))}
      <dd className="flex items-center gap-1.5">
        <span aria-hidden className="inline-block size-4 rounded border border-hairline-strong bg-paper" />
        {t('map:legend.nothing')}
      </dd>
    </dl>
  );
}
