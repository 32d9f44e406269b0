import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '@twinning/persistence/sql';
import type { Page, PageArguments } from '@twinning/subgraph/page';
import { mapPage, pagesOf } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleActivity } from '../reader/visible.repository.ts';
import { type ActivityFields, activityColumns, type ListedActivity, listed } from './activity.fields.repository.ts';

export type ActivityOrder = { field: 'HELD_ON' | 'RECORDED_AT'; direction: 'ASC' | 'DESC' };
export const youngestFirst: ActivityOrder = { field: 'HELD_ON', direction: 'DESC' };

/** A statement that yields pairs of `parent` and `activity_id`: whose list an activity stands in. */
export type Links = ReturnType<typeof sql<{ parent: string; activity_id: string }>>;

/** Texts in the order of time; what has no date comes before everything that has one. */
const sorts = {
  HELD_ON: sql`coalesce(activity.held_on::text, '')`,
  RECORDED_AT: sql`coalesce(to_char(activity.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '')`,
};

/** Pages of the activities that the reader may see. */
export async function activityPages(
  em: EntityManager,
  reader: Reader,
  links: Links,
  args: PageArguments,
  { field, direction }: ActivityOrder,
): Promise<Map<string, Page<ListedActivity>>> {
  const pages = await pagesOf<ActivityFields>(em, {
    table: 'activity',
    columns: activityColumns,
    matching: sql`select link.parent, activity.id, ${sorts[field]}
      from (${links}) as link(parent, activity_id) join activity on activity.id = link.activity_id
      where ${visibleActivity(reader)}`,
    args,
    direction,
  });
  return new Map([...pages].map(([parent, page]) => [parent, mapPage(page, listed)]));
}
