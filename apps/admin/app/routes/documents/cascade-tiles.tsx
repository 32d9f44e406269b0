import { Link, useSearchParams } from '@remix-run/react';
import { Check, CircleDashed, History } from 'lucide-react';
import { changed } from '#app/context/context.ts';
import { useWords } from '#app/i18n/use-words.ts';
import type { CascadeTile } from './cascade.server.ts';
import { shortUnit } from './short-unit.ts';

const states = {
  acted: { icon: Check, className: 'bg-done-tint text-done' },
  inherited: { icon: History, className: 'bg-waiting-tint text-waiting' },
  waiting: { icon: CircleDashed, className: 'bg-draft-tint text-draft' },
} as const;

const stateOf = ({ acted, inherited }: CascadeTile): keyof typeof states =>
  acted ? 'acted' : inherited ? 'inherited' : 'waiting';

/** One tile for each office of the map; a tile opens the office's schools. */
export function CascadeTiles({ tiles }: { tiles: CascadeTile[] }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-table">
        {(['acted', 'inherited', 'waiting'] as const)
          .filter((state) => state !== 'inherited' || tiles.some((tile) => stateOf(tile) === 'inherited'))
          .map((state) => {
            const { icon: Icon, className } = states[state];
            return (
              <span key={state} className="inline-flex items-center gap-1.5">
                <span className={`rounded p-1 ${className}`}>
                  <Icon aria-hidden size={14} />
                </span>
                {t(`documents:cascade.${state}`)}
              </span>
            );
          })}
      </p>
      <ul className="grid grid-cols-2 gap-1 sm:grid-cols-4 lg:grid-cols-6 xl:grid-cols-8">
        {tiles.map((tile) => {
          const { id, name } = tile.organization;
          const state = stateOf(tile);
          const { icon: Icon, className } = states[state];
          return (
            <li key={id}>
              <Link
                to={`${changed(search, { show: 'schools', office: id, acted: null })}#rows`}
                className={`flex min-h-11 items-center gap-2 rounded px-2 py-1 text-small no-underline hover:underline ${className}`}
              >
                <Icon aria-hidden size={14} className="shrink-0" />
                <span className="min-w-0 wrap-anywhere">{shortUnit(name)}</span>
                <span className="sr-only">{`: ${t(`documents:cascade.${state}`)}`}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
