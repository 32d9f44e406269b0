import { Link, useSearchParams } from '@remix-run/react';
import { ArrowRightLeft, Hash, type LucideIcon, Minus, PenLine, Plus } from 'lucide-react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { type DifferenceName, differences, parts } from './asked.ts';
import type { Counts, Looked } from './comparison.server.ts';

const icons: Record<DifferenceName, LucideIcon> = {
  FOUNDED: Plus,
  ENDED: Minus,
  RENAMED: PenLine,
  MOVED: ArrowRightLeft,
  RECODED: Hash,
};

export function DifferenceWord({ kind }: { kind: DifferenceName }) {
  const { t } = useWords();
  const Icon = icons[kind];
  return (
    <span className="inline-flex items-center gap-2">
      <Icon aria-hidden size={16} className="shrink-0 text-soft" />
      {t(`compare:kind.${kind}`)}
    </span>
  );
}

/** What is different, of offices and of schools; each number opens its rows. */
export function DifferenceCounts({ counts, asked }: { counts: Counts; asked: Looked }) {
  const { t } = useWords();
  return (
    <table className="data !w-auto min-w-[min(100%,36rem)]">
      <caption className="sr-only">{t('compare:counts')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('compare:difference')}</th>
          {parts.map((of) => (
            <th key={of} scope="col" className="numeric">
              {t(`compare:of.${of}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {differences.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <DifferenceWord kind={kind} />
            </th>
            {parts.map((of) => (
              <td key={of} data-label={t(`compare:of.${of}`)} className="numeric">
                <Count count={counts[of]?.[kind] ?? null} kind={kind} of={of} asked={asked} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CountProps = { count: number | null; kind: DifferenceName; of: (typeof parts)[number]; asked: Looked };

function Count({ count, kind, of, asked }: CountProps) {
  const { t, number } = useWords();
  const [search] = useSearchParams();
  if (count === null) return null;
  if (count === 0) return <span className="text-soft">0</span>;
  const here = asked.kind === kind && asked.of === of;
  return (
    <Link
      to={changed(search, { kind, of })}
      preventScrollReset
      aria-current={here ? 'true' : undefined}
      aria-label={`${number(count)}: ${t(`compare:kind.${kind}`)}, ${t(`compare:of.${of}`)}`}
      className="figure -my-2 inline-flex min-h-11 min-w-11 items-center justify-end font-medium aria-[current]:font-semibold aria-[current]:decoration-ink aria-[current]:decoration-2"
    >
      {number(count)}
    </Link>
  );
}
