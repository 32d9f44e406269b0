import type { EntityManager } from '@mikro-orm/postgresql';
import type { PayloadOf } from '@twinning/events/contracts';
import { rowsOf, sql } from '@twinning/persistence/sql';

type Decided = PayloadOf<'recognition.award-decided.v1'>;
type Cancelled = PayloadOf<'recognition.award-cancelled.v1'>;

export async function keepAward(tx: EntityManager, award: Decided): Promise<void> {
  const { awardId, movementId, organizationId, awardedOn } = award;
  await rowsOf(
    tx,
    sql`insert into award (id, movement_id, organization_id, awarded_on, cancelled)
      values (${awardId}, ${movementId}, ${organizationId}, ${awardedOn}, false)
      on conflict (id) do update set movement_id = excluded.movement_id, awarded_on = excluded.awarded_on`,
  );
}

/** Also when the cancellation overtakes the award on its way. */
export async function cancelAward(tx: EntityManager, { awardId, organizationId }: Cancelled): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into award (id, organization_id, cancelled) values (${awardId}, ${organizationId}, true)
      on conflict (id) do update set cancelled = true`,
  );
}
