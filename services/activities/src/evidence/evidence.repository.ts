import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Reader } from '../reader/reader.ts';
import { visibleActivity } from '../reader/visible.repository.ts';
import { latestConsent } from './consent-record.repository.ts';
import { ConsentRecordRow } from './consent-record.row.ts';
import { EvidenceRow } from './evidence.row.ts';
import type { Evidence } from './evidence.ts';
import { evidenceColumns, evidencePageLoader, visibleEvidence } from './evidence-list.repository.ts';
import type { ConsentRecord } from './record-consent.ts';
import { lockCopies, withdrawCopies } from './withdraw-copies.repository.ts';

/** What the trail is told of a picture: which one it is and who may see it, never what it shows. */
const asTold = ({ id, activityId, kind, consent }: Pick<Evidence, 'id' | 'activityId' | 'kind' | 'consent'>) => ({
  ...{ evidenceId: id, activityId, kind, consent },
});

type Known = Evidence & { participantIds: string[] };

export function evidence(work: Work, reading: () => Promise<Reader>) {
  const { em } = work;
  const pages = evidencePageLoader(em, reading);

  async function known(tx: EntityManager, condition: ReturnType<typeof sql>): Promise<Known[]> {
    const reader = await reading();
    return rowsOf(
      tx,
      sql<Known>`select ${evidenceColumns}, array(
          select organization_id from participation where activity_id = evidence.activity_id
          union select organization_id from party where partnership_id = activity.partnership_id
        ) as "participantIds"
        from evidence join activity on activity.id = evidence.activity_id
        where ${condition} and ${visibleActivity(reader)} and ${visibleEvidence(reader)}`,
    );
  }

  return {
    pageOf: pages,

    async find(id: string): Promise<Evidence | null> {
      const [row] = await known(em, sql`evidence.id = ${id}`);
      if (!row) return null;
      const { participantIds: _, ...found } = row;
      return found;
    },

    /** Photos that may be shown to anybody, by activity. */
    async shownPhotos(activityIds: readonly string[]): Promise<Map<string, string[]>> {
      const rows = await rowsOf(
        em,
        sql<{ id: string; activityId: string }>`select id, activity_id as "activityId" from evidence
          where activity_id = any(${[...activityIds]}) and kind = 'PHOTO' and consent in ('GIVEN', 'NOT_NEEDED')
          order by added_at, id`,
      );
      const groups = Map.groupBy(rows, ({ activityId }) => activityId);
      return new Map([...groups].map(([activityId, all]) => [activityId, all.map(({ id }) => id)]));
    },

    /** Those of some photos that may still be shown, in their order. */
    async stillShown(ids: readonly string[]): Promise<Evidence[]> {
      if (ids.length === 0) return [];
      const rows = await known(em, sql`evidence.id = any(${[...ids]}) and evidence.consent in ('GIVEN', 'NOT_NEEDED')`);
      return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    },

    /** Beside the activity, in its transaction. */
    async add(tx: EntityManager, added: readonly Evidence[]): Promise<void> {
      await saveRows(tx, EvidenceRow, added);
      await work.announce(
        tx,
        added.map((one) => ({
          type: 'activities.evidence-added.v1',
          subjectId: one.activityId,
          payload: { evidenceId: one.id, activityId: one.activityId },
          told: { before: null, after: asTold(one) },
        })),
      );
    },

    /** Opens a picture with the proof of the consent, in one transaction. */
    consent(
      record: ConsentRecord,
      version: number | null | undefined,
      decide: (evidence: Evidence, participantIds: string[], latest: string | null) => Evidence,
    ): Promise<Evidence> {
      return work.transaction(async (tx) => {
        await lockCopies(tx, record.evidenceId);
        const [row] = await known(tx, sql`evidence.id = ${record.evidenceId}`);
        if (!row) throw new NotFound();
        const { participantIds, ...before } = row;
        if (version != null && before.version !== version) throw new StaleVersion();
        const after = decide(before, participantIds, await latestConsent(tx, before.id));
        await saveRows(tx, EvidenceRow, [after]);
        await saveRows(tx, ConsentRecordRow, [record], 'keep');
        await work.announce(tx, [
          {
            type: 'activities.consent-recorded.v1',
            subjectId: after.activityId,
            payload: { evidenceId: after.id, activityId: after.activityId },
            told: { before: asTold(before), after: { ...asTold(after), proof: record.id } },
          },
        ]);
        return after;
      });
    },

    withdraw(
      id: string,
      version: number | null | undefined,
      decide: (evidence: Evidence, participantIds: string[]) => Evidence,
    ) {
      return work.transaction(async (tx) => {
        await lockCopies(tx, id);
        const [row] = await known(tx, sql`evidence.id = ${id}`);
        if (!row) throw new NotFound();
        const { participantIds, ...before } = row;
        if (version != null && before.version !== version) throw new StaleVersion();
        const after = decide(before, participantIds);
        await saveRows(tx, EvidenceRow, [after]);
        await work.announce(
          tx,
          [{ ...after, consentBefore: before.consent }, ...(await withdrawCopies(tx, after))].map(
            ({ consentBefore, ...gone }) => ({
              type: 'activities.consent-withdrawn.v1',
              subjectId: gone.activityId,
              payload: { evidenceId: gone.id, activityId: gone.activityId },
              told: {
                before: asTold({ ...gone, consent: consentBefore }),
                after: { ...asTold(gone), reason: after.withdrawnReason },
              },
            }),
          ),
        );
        return after;
      });
    },
  };
}
