import type { Day } from '@twinning/domain/day';
import type { Share } from './reorganization.ts';

/** That one body took over from another on a day, wholly or in part. */
export type Link = { sourceId: string; targetId: string; share: Share; on: Day };
export type Succession = { organizationId: string; share: Share };

type Direction = { of: (link: Link) => string; to: (link: Link) => string; goes: (link: Link) => boolean };

/** Everybody at the end of the ways that lead on from a body; wholly only where every step of a way is whole. */
function walk(start: string, links: readonly Link[], { of, to, goes }: Direction, far: boolean): Succession[] {
  const found = new Map<string, Share>();
  const seen = new Set<string>();
  const visit = (id: string, share: Share): void => {
    const state = `${id} ${share}`;
    if (seen.has(state)) return;
    seen.add(state);
    const on = links.filter((link) => of(link) === id && goes(link));
    for (const link of on) {
      const next = to(link);
      const reached: Share = share === 'WHOLE' && link.share === 'WHOLE' ? 'WHOLE' : 'PART';
      const goesOn = far && next !== id && links.some((later) => of(later) === next && goes(later));
      if (goesOn) visit(next, reached);
      else if (found.get(next) !== 'WHOLE') found.set(next, reached);
    }
  };
  visit(start, 'WHOLE');
  return [...found].map(([organizationId, share]) => ({ organizationId, share }));
}

/** Those that took over by a day, through any number of reorganisations; without a day, the very next ones. */
export const successorsOf = (id: string, links: readonly Link[], day: Day | null): Succession[] =>
  walk(
    id,
    links,
    {
      of: ({ sourceId }) => sourceId,
      to: ({ targetId }) => targetId,
      goes: ({ on }) => day === null || on <= day,
    },
    day !== null,
  );

/** Those of a day from which it came, through any number of reorganisations; without a day, the ones just before. */
export const predecessorsOf = (id: string, links: readonly Link[], day: Day | null): Succession[] =>
  walk(
    id,
    links,
    {
      of: ({ targetId }) => targetId,
      to: ({ sourceId }) => sourceId,
      goes: ({ on }) => day === null || day < on,
    },
    day !== null,
  );
