import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields } from '../appointment/appointment-fields.repository.ts';
import { tellAnew } from '../membership/held-rights.repository.ts';
import type { Merge, Moved } from './merge.ts';

/** What the others are told of appointments and rights that now name another entry. */
export async function announceMoved(
  tx: EntityManager,
  { APPOINTMENTS = [], RIGHTS = [], ACCOUNTS = [] }: Moved,
  was: { organizationId: string } | { personId: string },
) {
  const appointments = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment where id = any(${[...APPOINTMENTS]})`,
  );
  const rights = sql`granted.id = any(${[...RIGHTS]}) or granted.account_id = any(${[...ACCOUNTS]})`;
  const moved = appointments.map((appointment) => ({ ...appointment, was: { ...appointment, ...was } }));
  return [...(await announcementsOf(tx, moved)), ...(await tellAnew(tx, rights, was))];
}

type Known = Pick<Merge, 'id' | 'subject' | 'keptId' | 'mergedId'>;

/** Whoever keeps ids of bodies and people for themselves learns which two are one. */
export const entriesMerged = ({ id: mergeId, subject, keptId, mergedId }: Known, undone: boolean) => ({
  type: 'organizations.entries-merged.v1' as const,
  subjectId: mergedId,
  payload: { mergeId, subject, keptId, mergedId, undone },
  told: { before: { subject, keptId, mergedId, mergeId: undone ? mergeId : null, undone: undone ? false : null } },
});
