import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import { endings, heirFor, stoodUnder } from '@twinning/registry/endings';
import type { Heirs } from '@twinning/registry/pass-on';
import type { RawBuilder } from 'kysely';

export type OwedConsent = Heirs & { reorganizationId: string; title: string; partnershipId: string };

const party = sql`party.organization_id`;

/** The consents that bodies still owe which one of the decrees ends, and to whom they fall. */
export const owedConsents = (decrees: RawBuilder<unknown>, today: Day) => sql<OwedConsent>`
  with ${endings(decrees, today)}
  select ended.decree_id as "reorganizationId", ended.title, consent.partnership_id as "partnershipId",
    consent.supervisor_id as "fromId",
    coalesce(array_agg(distinct heir.id) filter (where heir.id is not null), '{}') as "heirIds",
    bool_or(heir.id is null) as open
  from ended
  join partnership_consent consent on consent.supervisor_id = ended.id and consent.decision <> 'GIVEN'
  join partnership on partnership.id = consent.partnership_id and partnership.status in ('PROPOSED', 'AGREED')
  left join partnership_party party on party.partnership_id = partnership.id and ${stoodUnder(party)}
  cross join lateral (select ${heirFor(party)} as id) heir
  group by ended.decree_id, ended.title, ended.effective_on, consent.partnership_id, consent.supervisor_id
  order by ended.effective_on, ended.decree_id, consent.partnership_id, consent.supervisor_id`;
