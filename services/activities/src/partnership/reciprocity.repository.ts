import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Reader } from '../reader/reader.ts';
import { visibleActivity } from '../reader/visible.repository.ts';
import type { Reciprocity } from './reciprocity.ts';

/** Counted over the recorded activities that the reader may see. */
export function reciprocities({ em }: Work, reading: () => Promise<Reader>) {
  const loader = new DataLoader<string, Reciprocity>(async (ids) => {
    const reader = await reading();
    // A confirmed activity shows itself where its partnership may not: both sides are counted all the same.
    const rows = await asService(() =>
      rowsOf(
        em,
        sql<Reciprocity & { id: string }>`select activity.partnership_id as id,
          count(*) filter (where activity.organizer_id = first.organization_id) as given,
          count(*) filter (where activity.organizer_id <> first.organization_id) as received
        from activity join party first on first.partnership_id = activity.partnership_id and first.position = 0
        where activity.partnership_id = any(${[...ids]}) and activity.counts_from is not null
          and activity.status in ('RECORDED', 'CONFIRMED', 'DISPUTED')
          and activity.organizer_id in (select organization_id from party where partnership_id = activity.partnership_id)
          and ${visibleActivity(reader)}
        group by activity.partnership_id`,
      ),
    );
    const found = new Map(rows.map(({ id, ...counts }) => [id, counts]));
    return ids.map((id) => found.get(id) ?? { given: 0, received: 0 });
  });
  return { find: (partnershipId: string) => loader.load(partnershipId) };
}
