import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { AwardCategory, AwardPhase, AwardRound, CommitteeSeat, Criterion } from './award-round.ts';

export type RoundFields = {
  id: string;
  version: number;
  code: string;
  title: string;
  movement_id: string;
  policy_code: string;
  opened_on: Day;
  phase: AwardPhase;
  published_until: Day | null;
  demonstration: boolean;
};
type CategoryFields = Omit<AwardCategory, 'criteria' | 'roundId' | 'nomineeKind'> & {
  round_id: string;
  nominee_kind: AwardCategory['nomineeKind'];
};
type CriterionFields = Criterion & { category_id: string };
type SeatFields = Omit<CommitteeSeat, 'personId' | 'accountId' | 'from' | 'to'> & {
  round_id: string;
  person_id: string;
  account_id: string | null;
  valid_from: Day;
  valid_to: Day | null;
};

const toSeat = ({ id, role, person_id, account_id, valid_from, valid_to }: SeatFields): CommitteeSeat => ({
  id,
  role,
  personId: person_id,
  accountId: account_id,
  from: valid_from,
  to: valid_to,
});

const toCriterion = ({ id, code, title, weight, source, minimum }: CriterionFields): Criterion => ({
  id,
  code,
  title,
  weight,
  source,
  minimum,
});

/** Completes rows of rounds with their categories, criteria and seats: three statements for any number of rounds. */
export async function wholeRounds(em: EntityManager, rows: readonly RoundFields[]): Promise<AwardRound[]> {
  const ids = rows.map(({ id }) => id);
  const categories = await rowsOf(
    em,
    sql<CategoryFields>`select id, round_id, code, title, nominee_kind, quota from award_category where round_id = any(${ids}) order by round_id, position`,
  );
  const criteria = await rowsOf(
    em,
    sql<CriterionFields>`select id, category_id, code, title, weight, source, minimum from criterion
      where category_id = any(${categories.map(({ id }) => id)}) order by category_id, position`,
  );
  const seats = await rowsOf(
    em,
    sql<SeatFields>`select id, round_id, role, person_id, account_id, valid_from, valid_to from committee_seat
      where round_id = any(${ids}) order by case role when 'CHAIR' then 0 when 'SECRETARY' then 1 else 2 end, id`,
  );
  const criteriaOf = Map.groupBy(criteria, ({ category_id }) => category_id);
  const categoriesOf = Map.groupBy(categories, ({ round_id }) => round_id);
  const seatsOf = Map.groupBy(seats, ({ round_id }) => round_id);
  return rows.map(({ movement_id, policy_code, opened_on, published_until, ...round }) => ({
    ...round,
    movementId: movement_id,
    policyCode: policy_code,
    openedOn: opened_on,
    publishedUntil: published_until,
    categories: (categoriesOf.get(round.id) ?? []).map(({ round_id, nominee_kind, ...category }) => ({
      ...category,
      roundId: round_id,
      nomineeKind: nominee_kind,
      criteria: (criteriaOf.get(category.id) ?? []).map(toCriterion),
    })),
    seats: (seatsOf.get(round.id) ?? []).map(toSeat),
  }));
}
