import { fold } from '@twinning/domain/fold';
import type { Text } from '@twinning/domain/text';
import { accountFields } from './account-fields.ts';
import { appointmentFields, organizationFields, personFields, reorganizationFields } from './field-lists.ts';
import type { ImportKind } from './sheet-import.ts';

/** A column that a kind of sheet knows, under the name the template gives it. */
export type Field = {
  name: string;
  header: string;
  /** Other headers under which people bring it. */
  also: readonly string[];
  required: boolean;
  example: string;
  explanation: Text;
};

/** Which field each header stands for; headers that are left out are not read. */
export type ColumnMapping = Readonly<Record<string, string>>;

export const fieldsOf: Readonly<Record<ImportKind, readonly Field[]>> = {
  ORGANIZATIONS: organizationFields,
  PEOPLE: personFields,
  APPOINTMENTS: appointmentFields,
  ACCOUNTS: accountFields,
  REORGANIZATION_LINES: reorganizationFields,
};

export const missingFields = (kind: ImportKind, mapping: ColumnMapping): Field[] => {
  const mapped = new Set(Object.values(mapping));
  return fieldsOf[kind].filter(({ name, required }) => required && !mapped.has(name));
};

/** What an office chose last time comes first, then what the headers say themselves; no field is meant twice. */
export function guessColumns(kind: ImportKind, headers: readonly string[], remembered: ColumnMapping): ColumnMapping {
  const known = new Set(fieldsOf[kind].map(({ name }) => name));
  const guess: Record<string, string> = {};
  const used = new Set<string>();
  const take = (header: string, field: string | undefined) => {
    if (field === undefined || guess[header] !== undefined || used.has(field) || !known.has(field)) return;
    guess[header] = field;
    used.add(field);
  };
  const before = new Map(Object.entries(remembered).map(([header, field]) => [fold(header), field]));
  for (const header of headers) take(header, before.get(fold(header)));
  for (const header of headers) {
    const said = fold(header);
    take(
      header,
      fieldsOf[kind].find((field) => [field.header, ...field.also].some((text) => fold(text) === said))?.name,
    );
  }
  return guess;
}
