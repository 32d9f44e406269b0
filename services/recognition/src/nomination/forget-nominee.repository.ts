import type { EntityManager } from '@mikro-orm/postgresql';
import { ERASED_NAME } from '@twinning/domain/erased';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** Takes a name out of nominations that came to nothing; decisions and what they rest on are kept by law. */
export async function forgetNominee(tx: EntityManager, { personId }: { personId: string }): Promise<void> {
  await rowsOf(
    tx,
    sql`update nomination set person_name = ${ERASED_NAME}
      where person_id = ${personId} and not exists (select from award where award.nomination_id = nomination.id)`,
  );
}
