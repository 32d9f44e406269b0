import type { EntityManager } from '@mikro-orm/postgresql';
import { ERASED_NAME } from '@twinning/domain/erased';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Takes a name out of what this service keeps of rights, and out of what it was told of them. */
export async function forgetPerson(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
  await rowsOf(tx, sql`update registry_membership set name = ${ERASED_NAME} where person_id = ${personId}`);
  await rowsOf(
    tx,
    sql`update inbox set payload = payload || jsonb_build_object('name', ${ERASED_NAME}::text)
      where type like 'organizations.membership-%' and payload->>'personId' = ${personId}`,
  );
}
