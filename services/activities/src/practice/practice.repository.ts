import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { type ActivityFields, activityColumns, listed } from '../activity/activity.fields.repository.ts';
import { pagesOf } from '../page/pages.repository.ts';
import type { Practice, PracticePhoto } from './practice.ts';

/**
 * What anybody may see: a picture of what its twins have confirmed, whose people consent or that shows none. A link or a file
 * is none, for nobody has looked at it. The statement joins `activity` and `evidence`.
 */
const publicPhoto = sql<boolean>`activity.status = 'CONFIRMED' and evidence.kind = 'PHOTO'
  and evidence.consent in ('GIVEN', 'NOT_NEEDED')`;
const isPractice = sql<boolean>`exists (select from evidence where evidence.activity_id = activity.id and ${publicPhoto})`;

const photoColumns = sql`evidence.id, evidence.caption, evidence.hash, evidence.width, evidence.height, evidence.consent,
  evidence.activity_id as "practiceId"`;
const MOST = 20;

const told = ({ id, kind, theme, heldOn, generated }: ReturnType<typeof listed>): Practice => ({
  ...{ id, kind, theme, heldOn, generated },
});

/** Practices, for everybody alike: who asks makes no difference to what is answered. */
export function practices(em: EntityManager) {
  const photos = new DataLoader<string, PracticePhoto[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<PracticePhoto>`select placed.* from unnest(${[...ids]}::text[]) as practice(id), lateral (
          select ${photoColumns} from evidence join activity on activity.id = evidence.activity_id
          where activity.id = practice.id and ${publicPhoto} order by evidence.added_at, evidence.id limit ${MOST}
        ) as placed`,
    );
    return ids.map((id) => rows.filter(({ practiceId }) => practiceId === id));
  });

  const participants = new DataLoader<string, string[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<{ id: string; organizationId: string }>`select activity_id as id, organization_id as "organizationId"
        from participation where activity_id = any(${[...ids]}) order by organization_id`,
    );
    return ids.map((id) => rows.flatMap((row) => (row.id === id ? [row.organizationId] : [])));
  });

  return {
    photosOf: (id: string) => photos.load(id),
    participantsOf: (id: string) => participants.load(id),

    async find(id: string): Promise<Practice | null> {
      const [row] = await rowsOf(
        em,
        sql<ActivityFields>`select ${activityColumns} from activity where activity.id = ${id} and ${isPractice}`,
      );
      return row ? told(listed(row)) : null;
    },

    /** The youngest first. */
    async page(args: PageArguments): Promise<Page<Practice>> {
      const pages = await pagesOf<ActivityFields>(em, {
        table: 'activity',
        columns: activityColumns,
        matching: sql`select 'all', activity.id, coalesce(activity.held_on::text, '') from activity where ${isPractice}`,
        args,
        direction: 'DESC',
      });
      const page = pages.get('all');
      if (!page)
        return toPage<Practice, Practice>(
          [],
          args,
          0,
          ({ id }) => ['', id],
          (row) => row,
        );
      return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: told(listed(node)) })) };
    },

    /** A picture that anybody may see. */
    async picture(id: string): Promise<PracticePhoto | null> {
      const [row] = await rowsOf(
        em,
        sql<PracticePhoto>`select ${photoColumns} from evidence join activity on activity.id = evidence.activity_id
          where evidence.id = ${id} and ${publicPhoto}`,
      );
      return row ?? null;
    },
  };
}
