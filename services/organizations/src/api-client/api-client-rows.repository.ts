import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { ApiClient, ApiKey } from './api-client.ts';

type Fragment = ReturnType<typeof sql>;

/** How often a system asked on a day in Vietnam, and how often it was refused. */
export type ApiUseDay = { day: Day; requests: number; refused: number };

const clientFields = sql`id, version, organization_id as "organizationId", name, scopes, budget, created_by as "createdBy",
  created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`;
const keyFields = sql`id, client_id as "clientId", prefix, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;

export const clientsWhere = (em: EntityManager, condition: Fragment): Promise<ApiClient[]> =>
  rowsOf(em, sql<ApiClient>`select ${clientFields} from api_client where ${condition}`);

/** The newest first. */
export const keysWhere = (em: EntityManager, condition: Fragment): Promise<ApiKey[]> =>
  rowsOf(em, sql<ApiKey>`select ${keyFields} from api_key where ${condition} order by id desc`);

/** Days with at least one request, by client. */
export async function usesOf(em: EntityManager, clientIds: readonly string[], from: Day, to: Day) {
  const day = sql`((hour at time zone 'UTC') + interval '7 hours')::date`;
  const rows = await rowsOf(
    em,
    sql<ApiUseDay & { clientId: string }>`select client_id as "clientId", ${day} as day, sum(requests)::int as requests,
        sum(refused)::int as refused
      from api_use where client_id = any(${[...clientIds]})
        and hour >= ${`${from}T00:00:00+07:00`}::timestamptz and hour < ${`${to}T00:00:00+07:00`}::timestamptz
      group by 1, 2 order by 1, 2`,
  );
  const grouped = Map.groupBy(rows, ({ clientId }) => clientId);
  return (id: string): ApiUseDay[] =>
    (grouped.get(id) ?? []).map(({ day, requests, refused }) => ({ day, requests, refused }));
}
