import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields } from '../appointment/appointment-fields.repository.ts';
import { granted, rightsWhere } from '../membership/held-rights.repository.ts';
import type { Merge, Moved } from './merge.ts';

/** What the others are told of appointments and rights that now name another entry. */
export async function announceMoved(tx: EntityManager, { APPOINTMENTS = [], RIGHTS = [], ACCOUNTS = [] }: Moved) {
  const appointments = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment where id = any(${[...APPOINTMENTS]})`,
  );
  const rights = await rightsWhere(
    tx,
    sql`granted.id = any(${[...RIGHTS]}) or granted.account_id = any(${[...ACCOUNTS]})`,
  );
  return [...(await announcementsOf(tx, appointments)), ...rights.map(granted)];
}

type Known = Pick<Merge, 'id' | 'subject' | 'keptId' | 'mergedId'>;

/** Whoever keeps ids of bodies and people for themselves learns which two are one. */
export const entriesMerged = ({ id: mergeId, subject, keptId, mergedId }: Known, undone: boolean) => ({
  type: 'organizations.entries-merged.v1' as const,
  subjectId: mergedId,
  payload: { mergeId, subject, keptId, mergedId, undone },
});
