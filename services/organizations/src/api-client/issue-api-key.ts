import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import { type ApiClient, type ApiKey, beginningOf, holds } from './api-client.ts';
import { living } from './change-api-client.ts';

const MOST_AT_ONCE = 2;

export class TwoKeysHold extends Refusal {
  constructor() {
    super({
      vi: 'Hệ thống này đang có hai khoá còn hiệu lực. Hãy thu hồi khoá cũ trước khi cấp khoá mới.',
      en: 'Two keys of this system hold already. Revoke the old one before issuing another.',
    });
  }
}

export type IssueApiKey = { keyId: string; prefix: string; expiresOn: Day | null };

const late = [
  {
    path: 'expiresOn',
    text: {
      vi: 'Ngày hết hạn phải sau hôm nay và không muộn hơn hạn của hệ thống.',
      en: 'It must end after today, and not after its system does.',
    },
  },
];

/** A key is added beside the one in use, so that a system changes over without a gap; a third never holds. */
export function issueApiKey(
  client: ApiClient,
  keys: readonly ApiKey[],
  by: IssueApiKey,
  actor: Actor,
  now: Date,
): ApiKey {
  living(client, actor, now);
  if (keys.filter((key) => holds(key, now)).length >= MOST_AT_ONCE) throw new TwoKeysHold();
  const expiresAt = by.expiresOn === null ? client.expiresAt : beginningOf(by.expiresOn);
  if (expiresAt <= now || expiresAt > client.expiresAt) throw new InvalidInput(late);
  const { keyId: id, prefix } = by;
  return { id, clientId: client.id, prefix, createdAt: now, expiresAt, revokedAt: null, lastUsedAt: null };
}
