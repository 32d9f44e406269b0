import { DataTable } from '#app/components/data-table.tsx';
import { useWords } from '#app/i18n/use-words.ts';

type Use = { day: string; requests: number; refused: number };

const WIDE = 12;
const HIGH = 96;

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** A bar for each day, the refused part of it in another colour; the same numbers stand in a table. */
export function UseBars({ days, uses }: { days: string[]; uses: Use[] }) {
  const { t, day, number } = useWords();
  const known = new Map(uses.map((use) => [use.day, use]));
  const most = Math.max(1, ...uses.map(({ requests }) => requests));
  const height = (count: number) => Math.round((count / most) * HIGH * 10) / 10;
  const requests = sum(uses.map((use) => use.requests));
  if (requests === 0) return <p className="text-soft">{t('keys:uses.none')}</p>;
  return (
    <>
      <p className="mb-3">
        {t('keys:uses.sum', {
          count: requests,
          requests: number(requests),
          refused: number(sum(uses.map(({ refused }) => refused))),
        })}
      </p>
      <svg
        role="img"
        aria-label={t('keys:uses.picture', { from: day(days[0] ?? ''), to: day(days.at(-1) ?? '') })}
        viewBox={`0 0 ${days.length * WIDE} ${HIGH + 1}`}
        preserveAspectRatio="none"
        width="100%"
        height={HIGH}
        className="block max-w-3xl"
      >
        <rect y={HIGH} width={days.length * WIDE} height={1} className="fill-bar-ground" />
        {days.map((date, index) => {
          const use = known.get(date);
          if (!use) return null;
          const [all, refused] = [height(use.requests), height(use.refused)];
          return (
            <g key={date}>
              <rect x={index * WIDE + 1} y={HIGH - all} width={WIDE - 2} height={all} className="fill-bar" />
              <rect
                x={index * WIDE + 1}
                y={HIGH - refused}
                width={WIDE - 2}
                height={refused}
                className="fill-refused"
              />
            </g>
          );
        })}
      </svg>
      <details className="mt-3">
        <summary className="flex min-h-11 w-fit items-center underline underline-offset-4">
          {t('keys:uses.table')}
        </summary>
        <DataTable
          caption={t('keys:uses.caption')}
          rows={uses.toReversed()}
          keyOf={({ day }) => day}
          columns={[
            { name: t('keys:uses.day'), cell: (use) => day(use.day) },
            { name: t('keys:uses.requests'), cell: (use) => number(use.requests), numeric: true },
            { name: t('keys:uses.refused'), cell: (use) => number(use.refused), numeric: true },
          ]}
        />
      </details>
    </>
  );
}
