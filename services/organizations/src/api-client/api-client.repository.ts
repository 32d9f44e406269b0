import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, dayOf } from '@twinning/domain/day';
import { NotFound } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { endRights, insertRights, rightsWhere } from '../membership/held-rights.repository.ts';
import type { Organizations } from '../organization/organization.repository.ts';
import { ApiClientRow, ApiKeyRow } from './api-client.row.ts';
import { type ApiClient, type ApiKey, clientRole, keptOffices, maySeeKeys } from './api-client.ts';
import { type ApiUseDay, clientsWhere, keysWhere, usesOf } from './api-client-rows.repository.ts';
import { type CreateApiClient, createApiClient } from './create-api-client.ts';
import { type RenewApiClient, renewApiClient } from './renew-api-client.ts';

/** How long before a last day its keepers are told. */
const DUE_DAYS = 30;

type Asked = { clientId: string; from: Day; to: Day };

/** The systems of offices, for whoever keeps their keys. */
export function apiClients(work: Work, organizations: Pick<Organizations, 'find'>) {
  const { em, actor } = work;

  const keys = new DataLoader<string, ApiKey[]>(async (ids) => {
    const found = Map.groupBy(await keysWhere(em, sql`client_id = any(${[...ids]})`), ({ clientId }) => clientId);
    return ids.map((id) => found.get(id) ?? []);
  });
  const uses = new DataLoader<Asked, ApiUseDay[], string>(
    async (asked) => {
      const spans = Map.groupBy(asked, ({ from, to }) => `${from} ${to}`);
      const found = new Map<string, (id: string) => ApiUseDay[]>();
      for (const [span, group] of spans) {
        const { from, to } = group[0]!;
        found.set(
          span,
          await usesOf(
            em,
            group.map(({ clientId }) => clientId),
            from,
            to,
          ),
        );
      }
      return asked.map(({ clientId, from, to }) => found.get(`${from} ${to}`)!(clientId));
    },
    { cacheKeyFn: ({ clientId, from, to }) => `${clientId} ${from} ${to}` },
  );

  const seen = (client: ApiClient | undefined): ApiClient | null =>
    client && maySeeKeys(actor, client.organizationId) ? client : null;
  const keep = (tx: EntityManager, { id, version, name, scopes, budget, expiresAt, revokedAt }: ApiClient) =>
    rowsOf(
      tx,
      sql`update api_client set version = ${version}, name = ${name}, scopes = ${[...scopes]}::text[], budget = ${budget},
        expires_at = ${expiresAt}, revoked_at = ${revokedAt} where id = ${id}`,
    );
  const find = async (id: string): Promise<ApiClient | null> => seen((await clientsWhere(work.em, sql`id = ${id}`))[0]);

  return {
    find,
    keysOf: (clientId: string): Promise<ApiKey[]> => keys.load(clientId),
    usesOf: (asked: Asked): Promise<ApiUseDay[]> => uses.load(asked),

    async findKey(id: string): Promise<ApiKey | null> {
      const [key] = await keysWhere(work.em, sql`id = ${id}`);
      return key && (await find(key.clientId)) ? key : null;
    },

    /** The systems of an office, the newest first; null for whoever may not see its keys. */
    async page(organizationId: string, args: PageArguments): Promise<Page<ApiClient> | null> {
      if (!maySeeKeys(actor, organizationId)) return null;
      const [after] = readCursor(args.after) ?? [null];
      const [rows, [counted]] = await Promise.all([
        clientsWhere(
          em,
          sql`organization_id = ${organizationId} and (${after}::text is null or id < ${after})
            order by id desc limit ${pageSize(args) + 1}`,
        ),
        rowsOf(
          em,
          sql<{
            count: number;
          }>`select count(*)::int as count from api_client where organization_id = ${organizationId}`,
        ),
      ]);
      return toPage(
        rows,
        args,
        counted!.count,
        ({ id }) => [id],
        (client) => client,
      );
    },

    /** The client and its right: both or neither. */
    create: (organizationId: string, by: CreateApiClient): Promise<ApiClient> =>
      work.transaction(async (tx) => {
        await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`keys ${organizationId}`}, 0))`);
        const organization = await organizations.find(organizationId);
        const [held] = await rowsOf(
          tx,
          sql<{ count: number }>`select count(*)::int as count from api_client
            where organization_id = ${organizationId} and revoked_at is null and expires_at > ${work.now()}`,
        );
        const client = createApiClient(by, organization, held!.count, actor, work.now());
        await saveRows(tx, ApiClientRow, [{ ...client, scopes: [...client.scopes] }]);
        const right = {
          id: work.newId('mbs'),
          accountId: client.id,
          personId: null,
          name: client.name,
          role: clientRole(organization!.kind)!,
          organizationId: client.organizationId,
          from: actor.day,
          to: by.expiresOn,
          grantedBy: actor.accountId,
          appointmentId: null,
          delegationId: null,
          delegated: false,
        };
        work.record(tx, { action: 'createApiClient', subjectType: 'ApiClient', subjectId: client.id, after: client });
        await work.announce(tx, await insertRights(tx, [right], work.now()));
        return client;
      }),

    /** Decides about a client that nobody else decides about meanwhile, and keeps what became of it. */
    change: (id: string, decide: (client: ApiClient, keys: readonly ApiKey[]) => ApiClient): Promise<ApiClient> =>
      work.transaction(async (tx) => {
        const [client] = await clientsWhere(tx, sql`id = ${id} for update`);
        if (!seen(client)) throw new NotFound();
        const held = await keysWhere(tx, sql`client_id = ${id}`);
        const after = decide(client!, held);
        const { revokedAt } = after;
        await keep(tx, after);
        if (after !== client) {
          const action = revokedAt === null ? 'changeApiClient' : 'revokeApiClient';
          const keysBefore = held.filter((key) => key.revokedAt === null).map((key) => key.id);
          const told = {
            before: { ...client, keys: keysBefore },
            after: { ...after, keys: revokedAt ? [] : keysBefore },
          };
          work.record(tx, { action, subjectType: 'ApiClient', subjectId: id, ...told });
        }
        if (revokedAt === null || client!.revokedAt !== null) return after;
        await rowsOf(
          tx,
          sql`update api_key set revoked_at = ${revokedAt} where client_id = ${id} and revoked_at is null`,
        );
        await work.announce(tx, await endRights(tx, sql`granted.account_id = ${id}`, dayOf(revokedAt)));
        return after;
      }),

    /** A longer term of the client and of its right: both or neither. */
    renew: (id: string, by: RenewApiClient): Promise<ApiClient> =>
      work.transaction(async (tx) => {
        const [client] = await clientsWhere(tx, sql`id = ${id} for update`);
        if (!seen(client)) throw new NotFound();
        const organization = await organizations.find(client!.organizationId);
        const rights = await rightsWhere(
          tx,
          sql`granted.account_id = ${id} and granted.organization_id = ${client!.organizationId}`,
        );
        const renewed = renewApiClient(client!, by, organization, rights, actor, work.now());
        await keep(tx, renewed.client);
        const said = { action: 'renewApiClient', subjectType: 'ApiClient', subjectId: id };
        work.record(tx, { ...said, before: client!, after: renewed.client });
        await work.announce(tx, await insertRights(tx, [renewed.right], work.now()));
        return renewed.client;
      }),

    /** Systems of the caller's own offices that somebody has to do something about soon. */
    due: (): Promise<ApiClient[]> => {
      const offices = keptOffices(actor);
      const soon = new Date(work.now().getTime() + DUE_DAYS * 86_400_000);
      return clientsWhere(
        em,
        sql`organization_id = any(${offices}) and revoked_at is null and expires_at > ${work.now()} and (expires_at <= ${soon}
            or (select max(key.expires_at) from api_key key where key.client_id = api_client.id and key.revoked_at is null
              and key.expires_at > ${work.now()}) <= ${soon})
          order by expires_at, id limit 100`,
      );
    },

    keepKey: (key: ApiKey, digest: string): Promise<void> =>
      work.transaction(async (tx) => {
        await saveRows(tx, ApiKeyRow, [{ ...key, digest }], 'keep');
        work.record(tx, { action: 'issueApiKey', subjectType: 'ApiKey', subjectId: key.id, after: key });
      }),

    revokeKey: (key: ApiKey): Promise<void> =>
      work.transaction(async (tx) => {
        const [before] = await keysWhere(tx, sql`id = ${key.id}`);
        await rowsOf(tx, sql`update api_key set revoked_at = ${key.revokedAt} where id = ${key.id}`);
        work.record(tx, { action: 'revokeApiKey', subjectType: 'ApiKey', subjectId: key.id, before, after: key });
      }),
  };
}
