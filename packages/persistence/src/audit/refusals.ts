import type { AuditEntryFields } from './entry.ts';

const MINUTE_MS = 60_000;
/** Whoever is nobody yet can name any number of addresses; beyond these they are counted together. */
const KEPT_APART = 200;

type Counted = { minute: number; more: number; last: AuditEntryFields };

/**
 * The refusals of one process: the first of a minute is told at once, those that follow alike are counted and told as one
 * when the minute is over, so that nobody fills the trail by being refused.
 */
export function refusals() {
  const counted = new Map<string, Counted>();

  const summed = ({ last, more }: Counted): AuditEntryFields[] =>
    more === 0 ? [] : [{ ...last, after: { ...(last.after as object | null), times: more } }];

  return {
    /** Counts one refusal; answers what is to be written now. */
    count(who: string, entry: AuditEntryFields): AuditEntryFields[] {
      const own = `${who} ${entry.action}`;
      const key = counted.has(own) || counted.size < KEPT_APART ? own : `* ${entry.action}`;
      const minute = Math.floor(entry.at.getTime() / MINUTE_MS);
      const known = counted.get(key);
      if (known?.minute === minute) {
        known.more += 1;
        known.last = entry;
        return [];
      }
      counted.set(key, { minute, more: 0, last: entry });
      return [...(known ? summed(known) : []), entry];
    },

    /** What was counted in minutes that are over. */
    due(now: Date): AuditEntryFields[] {
      const over = [...counted].filter(([, { minute }]) => minute < Math.floor(now.getTime() / MINUTE_MS));
      for (const [key] of over) counted.delete(key);
      return over.flatMap(([, held]) => summed(held));
    },
  };
}

export type Refusals = ReturnType<typeof refusals>;
