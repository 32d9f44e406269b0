import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { NominationStatus } from '../nomination/nomination.ts';

export type Overview = { id: string; categoryId: string; status: NominationStatus; sheets: number };

/** Where the nominations of a round stand, held until the transaction ends: for the rules, which tell none of it. */
export const overviewOf = (tx: EntityManager, roundId: string): Promise<Overview[]> =>
  asService(() =>
    rowsOf(
      tx,
      sql<Overview>`select id, category_id as "categoryId", status,
        (select count(*) from score_sheet where nomination_id = nomination.id) as sheets
      from nomination where round_id = ${roundId} order by id for update`,
    ),
  );
