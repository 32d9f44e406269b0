import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { InvalidInput, NotFound, StaleVersion } from '@twinning/domain/refusal';
import type { HeldRight } from '../membership/membership.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { type ApiClient, beginningOf } from './api-client.ts';
import { ApiClientEnded, living } from './change-api-client.ts';
import { dayFault } from './create-api-client.ts';

export type RenewApiClient = { expiresOn: Day; membershipId: string; expectedVersion: number };
export type Renewed = { client: ApiClient; right: HeldRight };

const sooner = {
  vi: 'Ngày này không muộn hơn hạn hiện nay. Muốn dừng sớm hơn thì thu hồi.',
  en: 'It ends no later than it does now. Revoke the system to end it sooner.',
};

/**
 * A system goes on in the name of its office, for a year from today at most; its keys keep their own last days, so that
 * each is exchanged within a year. Rights only ever become shorter where they are copied: the longer term is a second one.
 * Where somebody took the right away before, nothing is renewed.
 */
export function renewApiClient(
  client: ApiClient,
  { expiresOn, membershipId, expectedVersion }: RenewApiClient,
  organization: OrganizationEntry | null,
  rights: readonly HeldRight[],
  actor: Actor,
  now: Date,
): Renewed {
  const { version, expiresAt } = living(client, actor, now);
  if (!organization) throw new NotFound();
  if (version !== expectedVersion) throw new StaleVersion();
  const last = rights.find(({ to }) => to !== null && beginningOf(to).getTime() === expiresAt.getTime());
  if (!last?.to) throw new ApiClientEnded();
  const text = dayFault(expiresOn, organization, actor.day) ?? (expiresOn <= last.to ? sooner : null);
  if (text) throw new InvalidInput([{ path: 'expiresOn', text }]);
  return {
    client: { ...client, version: version + 1, expiresAt: beginningOf(expiresOn) },
    right: { ...last, id: membershipId, from: last.to, to: expiresOn, grantedBy: actor.accountId },
  };
}
