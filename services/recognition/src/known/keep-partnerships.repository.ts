import type { EntityManager } from '@mikro-orm/postgresql';
import type { movementSnapshot, PartnershipSnapshot } from '@twinning/events/partnerships';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type * as z from 'zod';

type Movement = Pick<z.infer<typeof movementSnapshot>, 'id' | 'code' | 'name'>;
export type PartnershipFacts = Pick<
  PartnershipSnapshot,
  'id' | 'version' | 'movementId' | 'title' | 'level' | 'status' | 'partyIds' | 'signedOn'
>;

export async function keepMovements(tx: EntityManager, movements: readonly Movement[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into known_movement (id, code, name)
      select id, code, name from jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) as new(id text, code text, name text)
      on conflict (id) do update set name = excluded.name`,
  );
}

/** Replaces what is known of partnerships, unless something newer is known already. */
export async function keepPartnerships(tx: EntityManager, partnerships: readonly PartnershipFacts[]): Promise<void> {
  const rows = JSON.stringify(partnerships);
  const kept = await rowsOf(
    tx,
    sql<{ id: string }>`insert into known_partnership (id, version, movement_id, title, level, status, signed_on)
      select id, version, "movementId", title, level, status, "signedOn"
      from jsonb_to_recordset(${rows}::jsonb) as new(id text, version int, "movementId" text, title text, level text, status text, "signedOn" date)
      on conflict (id) do update set version = excluded.version, title = excluded.title, status = excluded.status, signed_on = excluded.signed_on
      where known_partnership.version < excluded.version
      returning id`,
  );
  const ids = kept.map(({ id }) => id);
  await rowsOf(tx, sql`delete from known_party where partnership_id = any(${ids})`);
  await rowsOf(
    tx,
    sql`insert into known_party (partnership_id, organization_id)
      select distinct new.id, party from jsonb_to_recordset(${rows}::jsonb) as new(id text, "partyIds" jsonb),
        jsonb_array_elements_text(new."partyIds") as party
      where new.id = any(${ids})`,
  );
}
