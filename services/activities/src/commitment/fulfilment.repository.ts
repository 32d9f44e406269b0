import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import {
  type ActivityFields,
  activityColumns,
  type ListedActivity,
  listed,
} from '../activity/activity.fields.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleActivity } from '../reader/visible.repository.ts';

export type Promised = { dueOn: Day | null; activities: ListedActivity[] };

const MOST = 50;

/** Commitments with the activities entered for them, at most fifty each. */
export function fulfilments({ em }: Work, reading: () => Promise<Reader>) {
  const loader = new DataLoader<string, Promised>(async (ids) => {
    const linked = await rowsOf(
      em,
      sql<ActivityFields & { commitmentId: string }>`select commitment.id as "commitmentId", ${activityColumns}
        from unnest(${[...ids]}::text[]) as commitment(id) cross join lateral (
          select * from activity where commitment.id = any(activity.commitment_ids)
            and activity.commitment_ids && ${[...ids]}::text[] and ${visibleActivity(await reading())}
          order by activity.held_on desc nulls last, activity.id limit ${MOST}
        ) activity`,
    );
    const due = await rowsOf(
      em,
      sql<{ id: string; dueOn: Day | null }>`select id, due_on as "dueOn" from commitment where id = any(${[...ids]})`,
    );
    return ids.map((id) => ({
      dueOn: due.find((commitment) => commitment.id === id)?.dueOn ?? null,
      activities: linked.filter(({ commitmentId }) => commitmentId === id).map(listed),
    }));
  });
  return { find: (commitmentId: string) => loader.load(commitmentId) };
}
