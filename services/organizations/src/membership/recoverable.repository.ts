import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '@twinning/domain/actor';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { Place } from './may-grant.ts';
import { mayRecover, type Recoverable } from './may-recover.ts';

/** Into whose accounts the actor may open a way back: two statements for as many as are asked about at once. */
export function recoverable(em: EntityManager, actor: Actor, place: (id: string) => Promise<Place | null>) {
  const holders = new DataLoader<string, Recoverable | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Recoverable>`select account.id as "accountId", account.person_id as "personId",
          (select coalesce(json_agg(json_build_object('role', role, 'organizationId', organization_id)), '[]')
            from membership held where held.account_id = account.id
              and (valid_to is null or ${actor.day}::date < valid_to)) as rights
        from account where closed_at is null and account.id = any(${[...ids]})`,
    );
    const found = new Map(rows.map((row) => [row.accountId, row]));
    return ids.map((id) => found.get(id) ?? null);
  });

  return async (accountId: string): Promise<boolean> => {
    const holder = await holders.load(accountId);
    const known = await Promise.all((holder?.rights ?? []).map(({ organizationId }) => place(organizationId)));
    return mayRecover(actor, holder, new Map(known.flatMap((one) => (one ? [[one.id, one]] : []))));
  };
}
