import type { EntityManager } from '@mikro-orm/postgresql';
import type { PayloadOf } from '@twinning/events/contracts';
import { saveRows } from '@twinning/persistence/save-rows';
import { CommitmentRow } from './commitment.row.ts';

type Kept = Pick<PayloadOf<'partnerships.memorandum-came-into-force.v1'>, 'partnershipId' | 'commitments'>;

/** A memorandum in force is not rewritten, so what is known is kept. */
export function keepCommitments(tx: EntityManager, memoranda: readonly Kept[]): Promise<void> {
  const rows = memoranda.flatMap(({ partnershipId, commitments }) =>
    commitments.map((commitment) => ({ ...commitment, partnershipId })),
  );
  return saveRows(tx, CommitmentRow, rows, 'keep');
}
