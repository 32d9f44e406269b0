import type { Actor, Scope } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal, StaleVersion } from '@twinning/domain/refusal';
import { type ApiClient, holds, keepsKeys } from './api-client.ts';

/** Nothing is changed, issued or revoked any more where nothing opens. */
export class ApiClientEnded extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống này đã bị thu hồi hoặc đã hết hạn. Hãy tạo kết nối mới nếu vẫn cần.',
      en: 'This system was revoked or has expired. Connect it anew if it is still needed.',
    });
  }
}

export type ChangeApiClient = {
  name?: string | null | undefined;
  scopes?: readonly Scope[] | null | undefined;
  budget?: number | null | undefined;
};

/** The client, once it is clear that the actor keeps its keys and that it still opens something. */
export function living(client: ApiClient, actor: Actor, now: Date): ApiClient {
  if (!keepsKeys(actor, client.organizationId)) throw new NotYourOrganization();
  if (!holds(client, now)) throw new ApiClientEnded();
  return client;
}

/** What a system may do, and how often, from the next request on. */
export function changeApiClient(
  client: ApiClient,
  by: ChangeApiClient,
  expectedVersion: number,
  actor: Actor,
  now: Date,
): ApiClient {
  const { version, name, scopes, budget } = living(client, actor, now);
  if (version !== expectedVersion) throw new StaleVersion();
  return {
    ...client,
    version: version + 1,
    name: by.name ?? name,
    scopes: by.scopes ?? scopes,
    budget: by.budget ?? budget,
  };
}
