import type { EntityManager } from '@mikro-orm/postgresql';
import type { MembershipSnapshot } from '@twinning/events/organizations';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields } from '../appointment/appointment-fields.repository.ts';
import type { Merge, Moved } from './merge.ts';

/** What the others are told of appointments and rights that now name another entry. */
export async function announceMoved(tx: EntityManager, { APPOINTMENTS = [], RIGHTS = [], ACCOUNTS = [] }: Moved) {
  const appointments = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment where id = any(${[...APPOINTMENTS]})`,
  );
  const rights = await rowsOf(
    tx,
    sql<MembershipSnapshot>`select granted.id, account_id as "accountId", person_id as "personId", name, role,
        organization_id as "organizationId", valid_from as "from", valid_to as "to"
      from membership granted join account on account.id = granted.account_id
      where granted.id = any(${[...RIGHTS]}) or account.id = any(${[...ACCOUNTS]})`,
  );
  return [
    ...(await announcementsOf(tx, appointments)),
    ...rights.map((payload) => ({
      type: 'organizations.membership-granted.v1' as const,
      subjectId: payload.id,
      payload,
    })),
  ];
}

type Known = Pick<Merge, 'id' | 'subject' | 'keptId' | 'mergedId'>;

/** Whoever keeps ids of bodies and people for themselves learns which two are one. */
export const entriesMerged = ({ id: mergeId, subject, keptId, mergedId }: Known, undone: boolean) => ({
  type: 'organizations.entries-merged.v1' as const,
  subjectId: mergedId,
  payload: { mergeId, subject, keptId, mergedId, undone },
});
