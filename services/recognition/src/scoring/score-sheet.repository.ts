import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Conflicts } from '../conflict/conflict.repository.ts';
import { bars } from '../conflict/conflict.ts';
import type { AwardCategory, AwardRound } from '../round/award-round.ts';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';
import { mayReadScores, type Viewpoint } from '../viewpoint/viewpoint.ts';
import type { Sheet } from './marks.ts';
import { canonicalInputs, type Inputs } from './standings.ts';

type SheetFields = { nomination_id: string; seat_id: string; person_id: string; values: Record<string, number> };

export function scoreSheets(
  work: Work,
  conflicts: Conflicts,
  viewpoints: Viewpoints,
  digest: (text: string) => string,
) {
  const read = (ids: readonly string[]) =>
    rowsOf(
      work.em,
      sql<SheetFields>`select nomination_id, seat_id, person_id, values from score_sheet
        join committee_seat on committee_seat.id = seat_id where nomination_id = any(${[...ids]}) order by seat_id`,
    );
  const loaderOf = (sheets: typeof read) =>
    new DataLoader<string, SheetFields[]>(async (ids) => {
      const of = Map.groupBy(await sheets(ids), ({ nomination_id }) => nomination_id);
      return ids.map((id) => of.get(id) ?? []);
    });
  /** The sheets that the caller may see as they are: their own. */
  const shown = loaderOf(read);
  /** Every sheet, of which nobody is shown more than figures made of several. */
  const all = loaderOf((ids) => asService(() => read(ids)));

  const ownOf = async (nominationId: string, seatId: string | undefined): Promise<SheetFields | undefined> =>
    (await shown.load(nominationId)).find(({ seat_id }) => seat_id === seatId);

  /** Sheets that count: a judge found to have a conflict after handing in no longer judges. */
  async function countingSheets(ids: readonly string[]): Promise<Sheet[]> {
    const found = await conflicts.ofNominations(ids);
    const sheets = (await all.loadMany(ids)) as SheetFields[][];
    return sheets.flat().flatMap(({ nomination_id, seat_id, person_id, values }) => {
      const barred = bars((found.get(nomination_id) ?? []).filter(({ personId }) => personId === person_id));
      return barred ? [] : [{ judge: seat_id, nominee: nomination_id, values }];
    });
  }

  /** The nominations of a category that are or were up for scoring, without those hidden from the caller. */
  async function upForScoring(categoryId: string, { barred }: Viewpoint): Promise<string[]> {
    const rows = await rowsOf(
      work.em,
      sql<{ id: string }>`select id from nomination where category_id = ${categoryId}
        and status not in ('DRAFT', 'SUBMITTED', 'RETURNED', 'INELIGIBLE') order by id`,
    );
    return rows.map(({ id }) => id).filter((id) => !barred.has(id));
  }

  return {
    async own(nominationId: string, roundId: string): Promise<Readonly<Record<string, number>> | null> {
      const seat = (await viewpoints.here()).seats.get(roundId);
      return seat ? ((await ownOf(nominationId, seat.id))?.values ?? null) : null;
    },

    /** What a category's standings are made of, as far as the caller may know it: nothing, before their own sheets are in. */
    async inputsOf(category: AwardCategory, round: AwardRound): Promise<Inputs> {
      const viewpoint = await viewpoints.here();
      const ids = await upForScoring(category.id, viewpoint);
      const seat = viewpoint.seats.get(round.id);
      const handedIn = (await shown.loadMany(ids)) as SheetFields[][];
      const complete = handedIn.every((sheets) => sheets.some(({ seat_id }) => seat_id === seat?.id));
      const sheets = mayReadScores(round, complete, viewpoint) ? await countingSheets(ids) : [];
      return { criteria: category.criteria, sheets, quota: category.quota };
    },

    /** The counting sheets of one nomination; empty until the caller may see them. */
    async ofNomination(nominationId: string, round: AwardRound): Promise<Sheet[]> {
      const viewpoint = await viewpoints.here();
      if (viewpoint.barred.has(nominationId)) return [];
      const own = await ownOf(nominationId, viewpoint.seats.get(round.id)?.id);
      if (!mayReadScores(round, own !== undefined, viewpoint)) return [];
      return countingSheets([nominationId]);
    },

    /** All counting sheets, for rules that decide; never for showing. */
    countingSheets,
    digestOf: (inputs: Inputs): string => digest(canonicalInputs(inputs)),

    async handedIn(tx: EntityManager, nominationId: string, seatId: string): Promise<boolean> {
      const rows = await rowsOf(
        tx,
        sql`select from score_sheet where nomination_id = ${nominationId} and seat_id = ${seatId}`,
      );
      return rows.length > 0;
    },

    async handIn(
      tx: EntityManager,
      nominationId: string,
      seatId: string,
      values: Record<string, number>,
    ): Promise<void> {
      shown.clear(nominationId);
      all.clear(nominationId);
      await rowsOf(
        tx,
        sql`insert into score_sheet (nomination_id, seat_id, handed_in_at, values)
          values (${nominationId}, ${seatId}, ${work.now()}, ${JSON.stringify(values)}::jsonb)`,
      );
    },
  };
}

export type ScoreSheets = ReturnType<typeof scoreSheets>;
