import type { Importer } from './chunk.repository.ts';
import { importAccounts } from './import-accounts.repository.ts';
import { importOrganizations } from './import-organizations.repository.ts';
import { importReorganizations } from './import-reorganizations.repository.ts';
import { importAppointments, importPeople } from './import-staff.repository.ts';
import type { ImportKind } from './sheet-import.ts';

/** Who reads which kind of sheet. */
export const importers: Readonly<Record<ImportKind, Importer>> = {
  ORGANIZATIONS: importOrganizations,
  PEOPLE: importPeople,
  APPOINTMENTS: importAppointments,
  ACCOUNTS: importAccounts,
  REORGANIZATION_LINES: importReorganizations,
};
