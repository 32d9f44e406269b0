import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound } from '@twinning/domain/refusal';
import type { Text } from '@twinning/domain/text';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { PersonRow } from '../person/person.row.ts';
import type { Person } from '../person/person.ts';
import { MergeRow } from './merge.row.ts';
import type { Merge, PeopleMerged } from './merge.ts';
import { lockMerge, readMoved } from './merge-fields.repository.ts';
import { announceMoved, entriesMerged } from './merged-rights.repository.ts';
import { moveReferences, returnReferences } from './references.repository.ts';

type Entry = PeopleMerged['merged'];
type Given = { id: string; keptId: string; mergedId: string; reason: string };

async function pairOf(em: EntityManager, keptId: string, mergedId: string, lock: boolean) {
  const rows = await rowsOf(
    em,
    sql<Entry>`select id, name, generated, provenance from person where id in (${keptId}, ${mergedId}) order by id
      ${lock ? sql`for update` : sql``}`,
  );
  const kept = rows.find(({ id }) => id === keptId);
  const merged = rows.find(({ id }) => id === mergedId);
  return kept && merged ? { kept, merged } : null;
}

const corrected: Text = {
  vi: 'Có nhiệm kỳ hoặc tài khoản đã chuyển nay đứng tên người khác.',
  en: 'An appointment or account that went over names somebody else by now.',
};
const remerged: Text = { vi: 'Người được giữ lại đã không còn trong danh sách.', en: 'The kept entry is gone.' };

async function obstaclesTo(em: EntityManager, { keptId }: Merge, { moved }: PeopleMerged): Promise<Text[]> {
  const held = [...(moved.APPOINTMENTS ?? []), ...(moved.ACCOUNTS ?? [])];
  const [kept, others] = await Promise.all([
    rowsOf(em, sql`select from person where id = ${keptId}`),
    rowsOf(
      em,
      sql`select from (select id, person_id from appointment union all select id, person_id from account) held
        where id = any(${held}) and person_id <> ${keptId} limit 1`,
    ),
  ]);
  return [...(kept.length === 0 ? [remerged] : []), ...(others.length > 0 ? [corrected] : [])];
}

export function personMerges(work: Work, people: { forget(id: string): void }) {
  return {
    pair: (keptId: string, mergedId: string): Promise<{ kept: Person; merged: Person } | null> =>
      pairOf(work.em, keptId, mergedId, false),

    merge: (given: Given, decide: (kept: Person, merged: Person) => void): Promise<Merge> =>
      work.transaction(async (tx) => {
        const { keptId, mergedId } = given;
        const pair = await pairOf(tx, keptId, mergedId, true);
        if (!pair) throw new NotFound();
        const { kept, merged } = pair;
        decide(kept, merged);
        const now = work.now();
        const moved = await moveReferences(tx, 'PERSON', mergedId, keptId);
        await rowsOf(tx, sql`delete from person where id = ${mergedId}`);
        const row = { ...given, subject: 'PERSON' as const };
        await saveRows(tx, MergeRow, [
          {
            ...row,
            moved: { merged, moved },
            accountId: work.actor.accountId ?? '',
            recordedAt: now,
            undoneAt: null,
          },
        ]);
        people.forget(mergedId);
        await work.announce(tx, [
          entriesMerged({ ...given, subject: 'PERSON' }, false),
          ...(await announceMoved(tx, moved, { personId: mergedId })),
        ]);
        return { ...row, mergedName: merged.name, recordedAt: now, undoneAt: null };
      }),

    async undoObstacles(merge: Merge): Promise<Text[]> {
      const moved = (await readMoved(work.em, merge.id)) as PeopleMerged | null;
      return moved ? obstaclesTo(work.em, merge, moved) : [];
    },

    undo: (id: string, decide: (merge: Merge, obstacles: readonly Text[]) => void): Promise<Merge> =>
      work.transaction(async (tx) => {
        const whole = await lockMerge(tx, id);
        if (!whole) throw new NotFound();
        const { moved: what, ...merge } = whole;
        const moved = what as PeopleMerged;
        decide(merge, await obstaclesTo(tx, merge, moved));
        const now = work.now();
        await saveRows(tx, PersonRow, [{ ...moved.merged, recordedAt: now }]);
        await returnReferences(tx, 'PERSON', moved.moved, merge);
        await rowsOf(tx, sql`update merge set undone_at = ${now} where id = ${id}`);
        people.forget(merge.mergedId);
        await work.announce(tx, [
          entriesMerged(merge, true),
          ...(await announceMoved(tx, moved.moved, { personId: merge.keptId })),
        ]);
        return { ...merge, undoneAt: now };
      }),
  };
}
