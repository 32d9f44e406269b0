import { sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { PageArguments } from '@twinning/subgraph/page';
import { pageLoader } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { type ActivityOrder, activityPages, type Links, youngestFirst } from './activity-list.repository.ts';

type Parent = 'organization' | 'partnership' | 'planItem';

const links: Record<Parent, (ids: readonly string[]) => Links> = {
  organization: (ids) =>
    sql`select organization_id, activity_id from participation where organization_id = any(${ids})`,
  partnership: (ids) => sql`select partnership_id, id from activity where partnership_id = any(${ids})`,
  planItem: (ids) => sql`
    select item.id, activity.id from activity, unnest(activity.plan_item_ids) as item(id)
    where activity.plan_item_ids && ${ids}::text[] and item.id = any(${ids})`,
};

/** Lists of activities under other things. */
export function nestedActivities({ em }: Work, reading: () => Promise<Reader>) {
  type Wanted = { id: string; parent: Parent; args: PageArguments; order: ActivityOrder };
  const pages = pageLoader<Wanted, ListedActivity>(async (ids, { parent, args, order }) =>
    activityPages(em, await reading(), links[parent](ids), args, order),
  );
  return (parent: Parent, id: string, args: PageArguments, order: ActivityOrder = youngestFirst) =>
    pages.load({ id, parent, args, order });
}
