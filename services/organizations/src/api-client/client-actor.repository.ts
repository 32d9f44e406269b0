import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Membership } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';

type Principal = Pick<Actor, 'accountId' | 'scopes'>;

/** The actor behind a key: the rights that its office gave the client, and never more than its scopes. */
export async function clientActor(em: EntityManager, { accountId, scopes }: Principal, day: Day): Promise<Actor> {
  const rows = await rowsOf(
    em,
    sql<{ name: string; membership: Membership | null }>`select client.name,
        case when held.id is not null then json_build_object('role', held.role, 'organizationId', held.organization_id,
          'from', held.valid_from, 'to', held.valid_to) end as membership
      from api_client client left join membership held on held.account_id = client.id
      where client.id = ${accountId} order by held.valid_from, held.id`,
  );
  return {
    accountId,
    personId: null,
    name: rows[0]?.name ?? null,
    memberships: rows.flatMap(({ membership }) => membership ?? []),
    day,
    scopes: scopes ?? [],
  };
}
