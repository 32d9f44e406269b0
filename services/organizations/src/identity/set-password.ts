import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** A new password, and nobody is signed in any more who was with the old one: both or neither. */
export async function setPassword(
  tx: EntityManager,
  accountId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await rowsOf(tx, sql`select identity.set_password(${accountId}, ${passwordHash}, ${now})`);
}
