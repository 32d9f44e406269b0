import type { EntityManager } from '@mikro-orm/postgresql';
import { anonymous } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { startWork } from '@twinning/persistence/work';
import { registry } from '@twinning/registry/registry';
import { partnerships } from './partnership.repository.ts';
import { putInForceWhenDue } from './put-in-force.ts';
import { everything } from './reading.repository.ts';

/** Puts in force every signed partnership whose period has begun; each in its own transaction, so that it may be cut short. */
export async function putPartnershipsInForce(em: EntityManager, at: Date): Promise<void> {
  const today = dayOf(at);
  const due = await rowsOf(
    em.fork(),
    sql<{ id: string }>`select id from partnership where status = 'SIGNED' and valid_from <= ${today} order by id`,
  );
  for (const { id } of due) {
    const work = startWork(em.fork({ useContext: true }), anonymous(today), () => at, 'partnerships');
    await partnerships(work, registry(work.em), everything).change(id, (partnership) =>
      putInForceWhenDue(partnership, at),
    );
  }
}
