import { type Actor, actsFor, current, organizationsOf, type Role } from '@twinning/domain/actor';
import type { ImportKind, SheetImport } from './sheet-import.ts';

const offices: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER']);
const ofOffices: ReadonlySet<ImportKind> = new Set(['PEOPLE', 'APPOINTMENTS', 'ACCOUNTS']);
const department: ReadonlySet<Role> = new Set(['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER']);

/** The office for which somebody sends a sheet of a kind; null when they may not, and to keys: sheets bring people, and people look through them. */
export function importingOffice(actor: Actor, kind: ImportKind): string | null {
  if (actor.scopes) return null;
  const may = current(actor).find(({ role }) => department.has(role) || (offices.has(role) && ofOffices.has(kind)));
  return may?.organizationId ?? null;
}

/** The sheets of an office are its own affair: they hold names that nobody has confirmed. */
export const maySeeImport = (actor: Actor, { organizationId }: Pick<SheetImport, 'organizationId'>): boolean =>
  actor.scopes === undefined && actsFor(actor, organizationId);

/** Of which offices somebody finds the sheets: those that one works for, and none for a key. */
export const officesWithSheets = (actor: Actor): readonly string[] =>
  organizationsOf(actor).filter((organizationId) => maySeeImport(actor, { organizationId }));
