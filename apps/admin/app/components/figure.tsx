import { ContextLink } from '#app/context/context-link.tsx';
import { useWords } from '#app/i18n/use-words.ts';
import { Bar } from './bar.tsx';

type FigureProps = {
  count: number;
  of?: number;
  /** What is counted, in the words of the papers. */
  meaning: string;
  /** What the number means exactly, and on which day. */
  definition: string;
  /** The rows behind the number. */
  to: string;
};

export function Figure({ count, of, meaning, definition, to }: FigureProps) {
  const { number } = useWords();
  return (
    <div className="grid content-start gap-2 border-t-2 border-ink pt-3">
      <ContextLink to={to} className="group grid gap-1 no-underline">
        <span className="figure text-figure font-semibold tracking-tight group-hover:underline group-hover:decoration-2">
          {number(count)}
          {of !== undefined && (
            <span className="whitespace-nowrap text-base font-normal tracking-normal text-soft"> / {number(of)}</span>
          )}
        </span>
        <span className="font-medium">{meaning}</span>
      </ContextLink>
      {of !== undefined && <Bar count={count} of={of} />}
      <p className="text-small text-soft">{definition}</p>
    </div>
  );
}
