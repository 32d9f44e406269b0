import type { Day } from '@twinning/domain/day';
import { fold } from '@twinning/domain/fold';
import { sql } from '@twinning/persistence/sql';
import { unitOf } from '../delivery/unit.repository.ts';
import type { ActivityKind, ActivityStatus } from './activity.ts';

export type ActivityFilter = {
  movementId?: string | null | undefined;
  kind?: readonly ActivityKind[] | null | undefined;
  status?: readonly ActivityStatus[] | null | undefined;
  partnership?: string | null | undefined;
  organization?: string | null | undefined;
  /** An office: activities in which a body took part that ever stood under it. */
  under?: string | null | undefined;
  search?: string | null | undefined;
  from?: Day | null | undefined;
  to?: Day | null | undefined;
  /** Those counted as held by this day. */
  countedBy?: Day | null | undefined;
  /** Those that figures by unit give to this unit on that day's map. */
  unit?: { id: string; mapOn: Day } | null | undefined;
};

type Condition = ReturnType<typeof sql<boolean>>;

/** The activities that meet a filter, as links to one parent. */
export function filtered(filter: ActivityFilter, today: Day) {
  return sql<{ parent: string; activity_id: string }>`
    select 'all', activity.id from activity where ${sql.join([...conditions(filter, today)], sql` and `)}`;
}

function* conditions(filter: ActivityFilter, today: Day): Generator<Condition> {
  const { movementId, kind, status, partnership, organization, under, search, from, to, countedBy, unit } = filter;
  yield sql`true`;
  if (movementId != null) yield sql`activity.movement_id = ${movementId}`;
  if (kind != null) yield sql`activity.kind = any(${[...kind]}::text[])`;
  if (status != null) yield sql`${statusOn(today)} = any(${[...status]}::text[])`;
  if (partnership != null) yield sql`activity.partnership_id = ${partnership}`;
  if (organization != null)
    yield sql`activity.id in (select activity_id from participation where organization_id = ${organization})`;
  if (under != null)
    yield sql`activity.id in (select activity_id from participation where organization_id in (${below(under)}))`;
  if (search != null) yield sql`activity.search_text like ${`%${escaped(fold(search))}%`}`;
  if (from != null) yield sql`activity.held_on >= ${from}::date`;
  if (to != null) yield sql`activity.held_on < ${to}::date`;
  if (countedBy != null) yield sql`activity.counts_from <= ${countedBy}::date`;
  if (unit != null) yield sql`${unitOf(sql`activity.organizer_id`, unit.mapOn, 'ADMINISTRATIVE')} = ${unit.id}`;
}

/** In step with the domain's `statusOn`. */
const statusOn = (today: Day) =>
  sql`case when activity.status = 'PLANNED' and activity.held_on <= ${today}::date then 'HELD' else activity.status end`;

const below = (office: string) => sql`
  with recursive below(id) as (
    select organization_id from registry_placement where parent_id = ${office}
    union
    select placement.organization_id from below join registry_placement placement on placement.parent_id = below.id
  ) select id from below`;

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
