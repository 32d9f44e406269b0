import type { Actor } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import { Refusal } from '@twinning/domain/refusal';
import { changedDays, type GivenDays, renewed } from './changed-days.ts';
import type { Organization, OrganizationEntry } from './organization.ts';
import { placedDays } from './place-organization.ts';
import { withFact, withoutFact } from './with-fact.ts';

export class UnknownCommune extends Refusal {
  constructor() {
    super({
      vi: 'Không có xã, phường nào như vậy trong những ngày đó. Hãy chọn xã, phường đang hoạt động.',
      en: 'There is no such commune on those days. Choose one that is active then.',
    });
  }
}

export type LocateOrganization = GivenDays & { communeId: string | null };

/** The department says in which commune a body stands, whoever its superior is; null where that is not known. */
export function locateOrganization(
  body: Organization,
  by: LocateOrganization,
  commune: OrganizationEntry | null,
  actor: Actor,
): Organization {
  const days = changedDays(body, by, actor);
  const { communeId } = by;
  if (communeId === null) return renewed(body, { locations: withoutFact(body.locations, days) });
  if (commune?.kind !== 'COMMUNE_COMMITTEE' || !covers(commune.life, days.from)) throw new UnknownCommune();
  const located = placedDays(days, by, commune);
  if (commune.life.to !== null && (located.to === null || located.to > commune.life.to)) throw new UnknownCommune();
  return renewed(body, { locations: withFact(body.locations, { communeId, ...located }) });
}
