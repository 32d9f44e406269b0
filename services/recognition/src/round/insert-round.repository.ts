import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { AwardRound, CommitteeSeat } from './award-round.ts';

export async function insertRound(tx: EntityManager, round: AwardRound): Promise<void> {
  const { id, version, code, title, movementId, policyCode, openedOn, phase, publishedUntil, demonstration } = round;
  await rowsOf(
    tx,
    sql`insert into award_round (id, version, code, title, movement_id, policy_code, opened_on, phase, published_until, demonstration)
      values (${id}, ${version}, ${code}, ${title}, ${movementId}, ${policyCode}, ${openedOn}, ${phase}, ${publishedUntil}, ${demonstration})`,
  );
  await rowsOf(
    tx,
    sql`insert into award_category (id, round_id, position, code, title, nominee_kind, quota)
      select id, ${id}, position, code, title, "nomineeKind", quota
      from jsonb_to_recordset(${JSON.stringify(round.categories.map((category, position) => ({ ...category, position })))}::jsonb)
        as new(id text, position int, code text, title text, "nomineeKind" text, quota int)`,
  );
  const criteria = round.categories.flatMap((category) =>
    category.criteria.map((criterion, position) => ({ ...criterion, position, categoryId: category.id })),
  );
  await rowsOf(
    tx,
    sql`insert into criterion (id, category_id, position, code, title, weight, source, minimum)
      select id, "categoryId", position, code, title, weight, source, minimum
      from jsonb_to_recordset(${JSON.stringify(criteria)}::jsonb)
        as new(id text, "categoryId" text, position int, code text, title text, weight float8, source text, minimum float8)`,
  );
  await insertSeats(tx, id, round.seats);
}

export async function insertSeats(tx: EntityManager, roundId: string, seats: readonly CommitteeSeat[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into committee_seat (id, round_id, role, person_id, account_id, valid_from, valid_to)
      select id, ${roundId}, role, "personId", "accountId", "from", "to"
      from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
        as new(id text, role text, "personId" text, "accountId" text, "from" date, "to" date)`,
  );
}
