import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { placesOf } from '../membership/place.repository.ts';
import type { Invitation } from './invitation.ts';
import { invitationFields } from './invitation-fields.repository.ts';
import { mayRenew } from './renew-invitation.ts';

const DAY_MS = 86_400_000;
/** How long before it ends whoever invited is told that nobody has answered, and for how long after. */
const AHEAD_DAYS = 3;
const BACK_DAYS = 30;

/** Invitations of the caller that nobody has answered and that end soon or have ended, unless the person was asked anew. */
export async function invitationsDue({ em, actor, now }: Work): Promise<Invitation[]> {
  if (actor.accountId === null) return [];
  const [since, until] = [-BACK_DAYS, AHEAD_DAYS].map((days) => new Date(now().getTime() + days * DAY_MS));
  const rows = await rowsOf(
    em,
    sql<Invitation>`select ${invitationFields} from invitation
      where invited_by = ${actor.accountId} and accepted_at is null and withdrawn_at is null
        and expires_at > ${since} and expires_at <= ${until}
        and not exists (select from invitation later
          where later.organization_id = invitation.organization_id and later.role = invitation.role
            and (later.email = invitation.email or later.phone = invitation.phone)
            and later.invited_at > invitation.invited_at and later.withdrawn_at is null)
      order by expires_at, invitation.id limit 100`,
  );
  const places = await placesOf(em, [...new Set(rows.map(({ organizationId }) => organizationId))], actor.day);
  return rows.filter((invitation) => mayRenew(invitation, places.get(invitation.organizationId) ?? null, actor));
}
