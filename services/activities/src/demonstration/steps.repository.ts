import type { EntityManager } from '@mikro-orm/postgresql';
import type { City } from '@twinning/city/records';
import { saveRows } from '@twinning/persistence/save-rows';
import { keepCity } from '@twinning/registry/keep-city';
import { saveActivities } from '../activity/save-activities.repository.ts';
import { keepCommitments } from '../commitment/keep-commitments.repository.ts';
import { keepMovements } from '../movement/movement.repository.ts';
import { ObligationRow } from '../obligation/obligation.row.ts';
import { keepPartnerships } from '../partnership/keep-partnerships.repository.ts';
import { keepPlans } from '../plan/keep-plans.repository.ts';
import { followDue } from '../reorganization/follow-reorganizations.repository.ts';
import { saveReports } from '../report/save-reports.repository.ts';
import { savePeriods } from '../reporting-period/reporting-period.repository.ts';
import { activityOf } from './activity-of.ts';
import { at } from './instant.ts';
import { partnershipOf, plansOf, promisesOf } from './partnership-of.ts';
import { obligationOf, reportOf } from './report-of.ts';

const CHUNK = 1000;

async function inChunks<Part>(all: readonly Part[], save: (part: readonly Part[]) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += CHUNK) await save(all.slice(start, start + CHUNK));
}

/** What is loaded of one city, in this order; each step is one transaction. */
export const steps: Readonly<Record<string, (tx: EntityManager, city: City) => Promise<void>>> = {
  registry: keepCity,

  async partnerships(tx, { movements, partnerships }) {
    await keepMovements(
      tx,
      movements.map(({ id, code, name, strands, period }) => ({ id, code, name, strands: [...strands], ...period })),
    );
    await inChunks(partnerships.map(partnershipOf), (part) => keepPartnerships(tx, part));
    await inChunks(partnerships.flatMap(plansOf), (part) => keepPlans(tx, part));
    await inChunks(partnerships.flatMap(promisesOf), (part) => keepCommitments(tx, part));
  },

  async activities(tx, { activities }) {
    await inChunks(activities, (part) => saveActivities(tx, part.map(activityOf)));
  },

  async reports(tx, { reportingPeriods, obligations, reports }) {
    await savePeriods(
      tx,
      reportingPeriods.map(({ id, movementId, code, title, period, dueOn }) => ({
        ...{ id, movementId, code, title, dueOn },
        from: period.from,
        to: period.to!,
      })),
    );
    const written = new Map(reports.map((report) => [report.obligationId, report]));
    await inChunks(obligations, async (part) => {
      await saveRows(
        tx,
        ObligationRow,
        part.map((each) => obligationOf(each, written.get(each.id))),
      );
      await saveReports(
        tx,
        part.map((each) => reportOf(each, written.get(each.id))),
      );
    });
  },

  /** What the city's own decrees passed on, each on its day. */
  async reorganizations(tx, { reorganizations }) {
    for (const { effectiveOn } of reorganizations) await followDue(tx, at(effectiveOn, 12));
  },
};
