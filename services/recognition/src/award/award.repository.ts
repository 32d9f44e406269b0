import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Award, Decision } from './award.ts';
import { type AwardFields, awardLists, toAward } from './award-lists.repository.ts';

type DecisionFields = { id: string; round_id: string; symbol: string; title: string; awarded_on: Day };

export function awards(work: Work) {
  const decisions = new DataLoader<string, Decision | null>(async (ids) => {
    const rows = await rowsOf(work.em, sql<DecisionFields>`select * from decision where id = any(${[...ids]})`);
    const found = new Map(
      rows.map(({ round_id, awarded_on, ...row }) => [row.id, { ...row, roundId: round_id, awardedOn: awarded_on }]),
    );
    return ids.map((id) => found.get(id) ?? null);
  });
  const byDecision = new DataLoader<string, Award[]>(async (ids) => {
    const rows = await rowsOf(
      work.em,
      sql<AwardFields>`select * from award where decision_id = any(${[...ids]}) and cancelled_by is null order by certificate_number limit 1000`,
    );
    const of = Map.groupBy(rows.map(toAward), ({ decisionId }) => decisionId);
    return ids.map((id) => of.get(id) ?? []);
  });
  const byNomination = new DataLoader<string, Award | null>(async (ids) => {
    const rows = await rowsOf(
      work.em,
      sql<AwardFields>`select * from award where nomination_id = any(${[...ids]}) and cancelled_by is null`,
    );
    const found = new Map(rows.map((row) => [row.nomination_id, toAward(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });

  return {
    ...awardLists(work),
    findDecision: (id: string) => decisions.load(id),
    ofDecision: (id: string) => byDecision.load(id),
    ofNomination: (id: string) => byNomination.load(id),

    /** A standing award by the number on its certificate; a cancelled one answers like one that never was. */
    async findByCertificate(number: string): Promise<Award | null> {
      const [row] = await rowsOf(
        work.em,
        sql<AwardFields>`select * from award where certificate_number = ${number} and cancelled_by is null`,
      );
      return row ? toAward(row) : null;
    },

    async numbered(tx: EntityManager, roundId: string): Promise<number> {
      const [row] = await rowsOf(
        tx,
        sql<{ count: number }>`select count(*) as count from award where round_id = ${roundId}`,
      );
      return row?.count ?? 0;
    },

    async add(tx: EntityManager, decision: Decision, decided: readonly Award[]): Promise<void> {
      const { id, roundId, symbol, title, awardedOn } = decision;
      await rowsOf(
        tx,
        sql`insert into decision (id, round_id, symbol, title, awarded_on) values (${id}, ${roundId}, ${symbol}, ${title}, ${awardedOn})`,
      );
      await rowsOf(
        tx,
        sql`insert into award (id, decision_id, round_id, nomination_id, title, awarded_on, organization_id, person_id, person_name, certificate_number)
          select id, "decisionId", "roundId", "nominationId", title, "awardedOn", "organizationId", "personId", "personName", "certificateNumber"
          from jsonb_to_recordset(${JSON.stringify(decided)}::jsonb) as new(id text, "decisionId" text, "roundId" text, "nominationId" text,
            title text, "awardedOn" date, "organizationId" text, "personId" text, "personName" text, "certificateNumber" text)`,
      );
    },

    async cancel(tx: EntityManager, nominationId: string, symbol: string, reason: string): Promise<Award | null> {
      byNomination.clear(nominationId);
      const [row] = await rowsOf(
        tx,
        sql<AwardFields>`update award set cancelled_by = ${symbol}, cancel_reason = ${reason} where nomination_id = ${nominationId} returning *`,
      );
      return row ? toAward(row) : null;
    },
  };
}
