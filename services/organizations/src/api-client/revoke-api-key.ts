import type { Actor } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { type ApiClient, type ApiKey, keepsKeys } from './api-client.ts';

export class ApiKeyRevoked extends Refusal {
  constructor() {
    super({
      vi: 'Khoá này đã bị thu hồi trước đó, không mở được gì nữa.',
      en: 'This key was revoked before; it opens nothing any more.',
    });
  }
}

/** A key opens nothing from the next request on. */
export function revokeApiKey(client: ApiClient, key: ApiKey, actor: Actor, now: Date): ApiKey {
  if (!keepsKeys(actor, client.organizationId)) throw new NotYourOrganization();
  if (key.revokedAt !== null) throw new ApiKeyRevoked();
  return { ...key, revokedAt: now };
}
