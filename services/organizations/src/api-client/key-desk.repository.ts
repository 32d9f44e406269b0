import type { EntityManager } from '@mikro-orm/postgresql';
import type { Scope } from '@twinning/domain/actor';
import { dayOf } from '@twinning/domain/day';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { prefixOf } from '../identity/key-secret.ts';
import { digestOf } from '../identity/one-time-secret.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A gateway's question: requests that came with a key and want in, and refusals that it gave since it last asked. */
export type Shown = { key: string; take: number; refusals: number };
export type Admitted =
  | { known: false }
  | { known: true; accountId: string; scopes: Scope[]; granted: number; retryAfter: number };
type Held = { keyId: string; clientId: string; scopes: Scope[]; budget: number };

const floor = (now: Date, step: number): Date => new Date(Math.floor(now.getTime() / step) * step);

/** The key that is shown, if it and its client hold at an instant and the right does that day: the database compares, for no role reads what is kept of keys. */
const heldUnder = (em: EntityManager, prefix: string, shown: string, now: Date): Promise<Held[]> =>
  rowsOf(
    em,
    sql<Held>`select key.id as "keyId", client.id as "clientId", client.scopes, client.budget
      from api_key key join api_client client on client.id = key.client_id
      where key.id in (select identity.api_keys_of(${prefix}, ${digestOf(shown)})) and key.revoked_at is null and key.expires_at > ${now}
        and client.revoked_at is null and client.expires_at > ${now}
        and exists (select from membership held where held.account_id = client.id
          and held.valid_from <= ${dayOf(now)}::date and (held.valid_to is null or held.valid_to > ${dayOf(now)}::date))`,
  );

/** Takes requests out of the budget of the minute, counts them by the hour and answers how many of them may in. */
async function spend(em: EntityManager, { keyId, clientId, budget }: Held, { take, refusals }: Shown, now: Date) {
  const [spent] = await rowsOf(
    em,
    sql<{ granted: number }>`with
      spent as (
        insert into api_spending as known (client_id, minute, spent) values (${clientId}, ${floor(now, MINUTE_MS)}, ${take})
        on conflict (client_id) do update set minute = greatest(known.minute, excluded.minute),
          spent = excluded.spent + case when known.minute < excluded.minute then 0 else least(known.spent, ${budget}) end
        returning greatest(0, least(${take}::int, ${budget}::int - (spent - ${take}::int))) as granted),
      counted as (
        insert into api_use as known (client_id, hour, requests, refused)
        select ${clientId}, ${floor(now, HOUR_MS)}::timestamptz, ${take}::int, ${take}::int - granted + ${refusals}::int from spent
        on conflict (client_id, hour) do update set requests = known.requests + excluded.requests,
          refused = known.refused + excluded.refused),
      used as (
        update api_key set last_used_at = ${now} where id = ${keyId} and ${take}::int > 0
          and (last_used_at is null or last_used_at < ${new Date(now.getTime() - MINUTE_MS)}))
      select granted from spent`,
  );
  return spent!.granted;
}

/** Tells gateways which system a key is of and how often it may ask; nothing of it is kept from one question to the next. */
export const keyDesk = (em: EntityManager) => ({
  admit: (shown: Shown, now: Date): Promise<Admitted> =>
    asService(async (): Promise<Admitted> => {
      const fork = em.fork();
      const prefix = prefixOf(shown.key);
      const [held] = prefix === null ? [] : await heldUnder(fork, prefix, shown.key, now);
      if (!held) return { known: false };
      const granted = await spend(fork, held, shown, now);
      const retryAfter = Math.ceil((MINUTE_MS - (now.getTime() % MINUTE_MS)) / 1000);
      return { known: true, accountId: held.clientId, scopes: held.scopes, granted, retryAfter };
    }),
});
export type KeyDesk = ReturnType<typeof keyDesk>;
