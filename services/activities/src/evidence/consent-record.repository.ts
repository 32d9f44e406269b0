import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { Reader } from '../reader/reader.ts';
import { insideActivity } from '../reader/visible.repository.ts';
import type { ConsentRecord } from './record-consent.ts';

const columns = sql`record.id, record.evidence_id as "evidenceId", record.given_on as "givenOn",
  record.by_children as "byChildren", record.by_representatives as "byRepresentatives", record.proof,
  record.recorded_by as "recordedBy", record.recorded_at as "recordedAt"`;

/**
 * The proofs of consent, for those who took part and their superiors: the public sees only that there is one, and so do systems,
 * for a proof names families.
 */
export function consentRecords(em: EntityManager, reading: () => Promise<Reader>, { scopes }: Pick<Actor, 'scopes'>) {
  const ofEvidence = new DataLoader<string, ConsentRecord[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<ConsentRecord>`select ${columns} from consent_record record
        join evidence on evidence.id = record.evidence_id join activity on activity.id = evidence.activity_id
        where record.evidence_id = any(${[...ids]}) and ${insideActivity(await reading())} order by record.recorded_at`,
    );
    return ids.map((id) => rows.filter(({ evidenceId }) => evidenceId === id));
  });
  return {
    of: async (evidenceId: string): Promise<ConsentRecord[]> => (scopes ? [] : ofEvidence.load(evidenceId)),
  };
}

export async function latestConsent(tx: EntityManager, evidenceId: string): Promise<string | null> {
  const [row] = await rowsOf(
    tx,
    sql<{ day: string | null }>`select max(given_on) as day from consent_record where evidence_id = ${evidenceId}`,
  );
  return row?.day ?? null;
}
