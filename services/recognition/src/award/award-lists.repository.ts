import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import type { Award } from './award.ts';

export type AwardFields = {
  id: string;
  decision_id: string;
  round_id: string;
  nomination_id: string;
  title: string;
  awarded_on: Day;
  organization_id: string;
  person_id: string | null;
  person_name: string | null;
  certificate_number: string;
  cancelled_by: string | null;
};

export const toAward = (row: AwardFields): Award => ({
  id: row.id,
  decisionId: row.decision_id,
  roundId: row.round_id,
  nominationId: row.nomination_id,
  title: row.title,
  awardedOn: row.awarded_on,
  organizationId: row.organization_id,
  personId: row.person_id,
  personName: row.person_name,
  certificateNumber: row.certificate_number,
  cancelledBy: row.cancelled_by,
});

type Owned = { ownerId: string } & PageArguments;

/** An organization's own awards are those of the collective; those of its people stand with the person. */
const owners = {
  organization: { column: sql.ref('award.organization_id'), which: sql`award.person_name is null` },
  person: { column: sql.ref('award.person_id'), which: sql`true` },
};

/** Standing awards of organizations and of people, the latest first: two statements however many owners are asked for. */
export function awardLists(work: Work) {
  const listsOf = (owner: keyof typeof owners) => {
    const { column, which } = owners[owner];

    async function pages(ids: string[], page: PageArguments): Promise<Map<string, Page<Award>>> {
      const size = pageSize(page);
      const [day = null, id = null] = readCursor(page.after) ?? [];
      const standing = sql`${which} and award.cancelled_by is null`;
      const counts = await rowsOf(
        work.em,
        sql<{ owner: string; count: number }>`select ${column} as owner, count(*) as count from award
          where ${column} = any(${ids}) and ${standing} group by 1`,
      );
      const rows = await rowsOf(
        work.em,
        sql<AwardFields & { owner: string }>`select page.*, owner.id as owner from unnest(${ids}::text[]) as owner(id)
          cross join lateral (select award.* from award where ${column} = owner.id and ${standing}
            and (${id}::text is null or (award.awarded_on, award.id) < (${day}::date, ${id}::text))
            order by award.awarded_on desc, award.id desc limit ${size + 1}) page
          order by page.awarded_on desc, page.id desc`,
      );
      const of = Map.groupBy(rows, (row) => row.owner);
      const total = new Map(counts.map((row) => [row.owner, row.count]));
      return new Map(
        ids.map((one) => [
          one,
          toPage(of.get(one) ?? [], page, total.get(one) ?? 0, (row) => [row.awarded_on, row.id], toAward),
        ]),
      );
    }

    return new DataLoader<Owned, Page<Award>, string>(
      async (keys) => {
        const groups = Map.groupBy(keys, ({ first, after }) => JSON.stringify([first, after]));
        const found = new Map(
          await Promise.all(
            [...groups].map(async ([key, [one, ...others]]) => {
              const { first, after } = one!;
              return [
                key,
                await pages(
                  [one!, ...others].map(({ ownerId }) => ownerId),
                  { first, after },
                ),
              ] as const;
            }),
          ),
        );
        return keys.map(({ ownerId, first, after }) => found.get(JSON.stringify([first, after]))!.get(ownerId)!);
      },
      { cacheKeyFn: (key) => JSON.stringify(key) },
    );
  };

  const byOrganization = listsOf('organization');
  const byPerson = listsOf('person');
  return {
    ofOrganization: (key: Owned) => byOrganization.load(key),
    ofPerson: (key: Owned) => byPerson.load(key),
  };
}
