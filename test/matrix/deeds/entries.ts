import type { EntityManager } from '@mikro-orm/postgresql';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Answered } from '../world/services.ts';

/** An entry of a service's trail, as far as it tells what was done. */
export type Entry = {
  kind: 'WRITE' | 'READ' | 'REFUSED';
  action: string;
  subjectType: string;
  subjectId: string;
  doer: string | null;
  before: unknown;
  after: unknown;
};

/** What a deed answered, and what it wrote into the trail. */
export type Told = { answer: Answered; entries: Entry[] };

export async function newestEntry(em: EntityManager): Promise<number> {
  const [newest] = await asService(() =>
    rowsOf(em, sql<{ seq: number }>`select coalesce(max(seq), 0)::int as seq from audit_entry`),
  );
  return newest!.seq;
}

export const entriesSince = (em: EntityManager, seq: number): Promise<Entry[]> =>
  asService(() =>
    rowsOf(
      em,
      sql<Entry>`select kind, action, subject_type as "subjectType", subject_id as "subjectId",
          coalesce(account_id, client_id) as doer, before, after
        from audit_entry where seq > ${seq} order by seq`,
    ),
  );
