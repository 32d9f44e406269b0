import { fold } from '@twinning/domain/fold';
import type { Organization } from '../organization/organization.ts';
import type { KnownPerson, KnownStaff } from './known-staff.ts';
import type { StaffDraft } from './read-staff-row.ts';
import type { RowReader } from './row-reader.ts';

export type MeantPerson = { person: KnownPerson | null; resembles: KnownPerson | null };

/**
 * The person of a row: the one who bears the code, or without a code the only one of that name at the body. Somebody of
 * the same name there who bears another code, or none, may be the same person: people decide that.
 */
export function whoIsMeant(
  { personCode, personName, corrects }: StaffDraft,
  body: Organization,
  row: RowReader,
  known: KnownStaff,
): MeantPerson | null {
  const namesakes = known.namesakes(body, personName);
  if (personCode !== null) {
    const person = known.coded(personCode);
    if (!person) return { person: null, resembles: namesakes[0] ?? null };
    if (corrects || fold(person.name) === fold(personName)) return { person, resembles: null };
    row.issue('personCode', {
      vi: `Mã này là của ${person.name}.`,
      en: `This is the code of ${person.name}.`,
    });
    return null;
  }
  if (namesakes.length > 1) {
    row.issue('personName', {
      vi: `Ở đơn vị này có ${namesakes.length} người cùng tên; hãy ghi mã định danh.`,
      en: `${namesakes.length} people of this name are known at the body; write the code of the person.`,
    });
    return null;
  }
  return { person: namesakes[0] ?? null, resembles: null };
}
