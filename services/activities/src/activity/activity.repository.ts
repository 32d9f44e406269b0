import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { PageArguments } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { emptyPage } from '../page/pages.repository.ts';
import { partyIdsOf } from '../partnership/partnership.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleActivity } from '../reader/visible.repository.ts';
import { type ActivityFields, activityColumns, type ListedActivity, listed } from './activity.fields.repository.ts';
import type { Activity, CountDispute, Participation } from './activity.ts';
import { type ActivityFilter, filtered } from './activity-filter.repository.ts';
import { type ActivityOrder, activityPages, youngestFirst } from './activity-list.repository.ts';
import { announced } from './announce-activity.ts';
import { type ActivityEvent, evolve } from './evolve-activity.ts';
import { saveActivities } from './save-activities.repository.ts';

type Reading = () => Promise<Reader>;

export function activities(work: Work, reading: Reading, today: Day) {
  const { em } = work;
  const byId = new DataLoader<string, ListedActivity | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<ActivityFields>`select ${activityColumns} from activity
        where id = any(${[...ids]}) and ${visibleActivity(await reading())}`,
    );
    const found = new Map(rows.map((row) => [row.id, listed(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });
  const participation = new DataLoader<string, Participation[]>(async (ids) => grouped(ids, await takingPart(em, ids)));
  const disputes = new DataLoader<string, CountDispute[]>(async (ids) => grouped(ids, await disputed(em, ids)));

  async function locked(tx: EntityManager, id: string, version?: number | null): Promise<Activity> {
    const [row] = await rowsOf(
      tx,
      sql<ActivityFields>`select ${activityColumns} from activity
        where id = ${id} and ${visibleActivity(await reading())} for update`,
    );
    if (!row) throw new NotFound();
    if (version != null && row.version !== version) throw new StaleVersion();
    return {
      ...listed(row),
      participation: (await takingPart(tx, [id])).map(withoutActivity),
      disputes: (await disputed(tx, [id])).map(withoutActivity),
    };
  }

  async function save(tx: EntityManager, before: Activity | null, events: readonly ActivityEvent[]): Promise<Activity> {
    const after = events.reduce<Activity | null>(evolve, before)!;
    const saved = { ...after, version: (before?.version ?? 0) + 1 };
    await saveActivities(tx, [saved]);
    await work.announce(tx, announced(before, saved, events));
    byId.clear(saved.id);
    participation.clear(saved.id);
    disputes.clear(saved.id);
    return saved;
  }

  return {
    find: (id: string) => byId.load(id),
    participationOf: (id: string) => participation.load(id),
    disputesOf: (id: string) => disputes.load(id),

    async findMany(ids: readonly string[]): Promise<ListedActivity[]> {
      const found = await Promise.all(ids.map((id) => byId.load(id)));
      return found.filter((each) => each !== null);
    },

    async list(filter: ActivityFilter, args: PageArguments, order: ActivityOrder = youngestFirst) {
      const pages = await activityPages(em, await reading(), filtered(filter, today), args, order);
      return pages.get('all') ?? emptyPage(args);
    },

    /** Saves what nobody had planned. */
    add: (decide: () => ActivityEvent[]): Promise<Activity> => work.transaction((tx) => save(tx, null, decide())),

    /** Decide, evolve, save and announce: one transaction or nothing. */
    change(
      id: string,
      version: number | null | undefined,
      decide: (activity: Activity, partyIds: readonly string[]) => ActivityEvent[],
    ): Promise<Activity> {
      return work.transaction(async (tx) => {
        const before = await locked(tx, id, version);
        return save(tx, before, decide(before, await partyIdsOf(tx, before.partnershipId)));
      });
    },

    /** The whole activity, locked for what is written beside it in the same transaction. */
    lock: (id: string): Promise<Activity> => work.transaction((tx) => locked(tx, id)),
  };
}

type OfActivity = { activityId: string };

const withoutActivity = <Row extends OfActivity>({ activityId: _, ...row }: Row): Omit<Row, 'activityId'> => row;

function grouped<Row extends OfActivity>(ids: readonly string[], rows: readonly Row[]): Omit<Row, 'activityId'>[][] {
  const byActivity = Map.groupBy(rows, ({ activityId }) => activityId);
  return ids.map((id) => (byActivity.get(id) ?? []).map(withoutActivity));
}

const takingPart = (em: EntityManager, ids: readonly string[]) =>
  rowsOf(
    em,
    sql<Participation & OfActivity>`select activity_id as "activityId", organization_id as "organizationId", teachers,
        pupils, confirmed_at as "confirmedAt"
      from participation where activity_id = any(${[...ids]}) order by activity_id, position`,
  );

const disputed = (em: EntityManager, ids: readonly string[]) =>
  rowsOf(
    em,
    sql<CountDispute & OfActivity>`select id, activity_id as "activityId", organization_id as "organizationId",
        about_id as "aboutId", teachers, pupils, reason, raised_at as "raisedAt", resolved_at as "resolvedAt"
      from count_dispute where activity_id = any(${[...ids]}) order by activity_id, raised_at, id`,
  );
