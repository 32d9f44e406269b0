import { InvalidInput, type Issue, Refusal } from '@twinning/domain/refusal';
import { NotChecked } from './confirm-import.ts';
import { type ColumnMapping, fieldsOf, missingFields } from './fields.ts';
import { noCounts, type SheetImport } from './sheet-import.ts';

export class RequiredColumnMissing extends Refusal {
  constructor(columns: readonly string[]) {
    const list = columns.map((column) => `"${column}"`).join(', ');
    super({
      vi: `Chưa chọn cột cho ${list}. Hãy chọn cột tương ứng trong tệp.`,
      en: `No column stands for ${list} yet. Choose the column of the file that does.`,
    });
  }
}

type Given = { header: string; field: string | null };

function faults({ kind, headers }: SheetImport, columns: readonly Given[]): Issue[] {
  const known = new Set(fieldsOf[kind].map(({ name }) => name));
  const used = new Set<string>();
  return columns.flatMap(({ header, field }, index) => {
    const path = `columns.${index}`;
    if (!headers.includes(header))
      return [{ path, text: { vi: `Tệp không có cột "${header}".`, en: `The file has no column "${header}".` } }];
    if (field === null) return [];
    if (!known.has(field))
      return [{ path, text: { vi: `Không có trường "${field}".`, en: `There is no field "${field}".` } }];
    if (used.has(field))
      return [{ path, text: { vi: 'Hai cột cùng chọn một trường.', en: 'Two columns stand for one field.' } }];
    used.add(field);
    return [];
  });
}

/** Says which column stands for which field; the rows are checked anew. */
export function mapColumns(sheet: SheetImport, columns: readonly Given[]): SheetImport {
  if (sheet.state !== 'MAPPING' && sheet.state !== 'CHECKED') throw new NotChecked();
  const issues = faults(sheet, columns);
  if (issues.length > 0) throw new InvalidInput(issues);
  const mapping: ColumnMapping = Object.fromEntries(
    columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field] as const])),
  );
  const missing = missingFields(sheet.kind, mapping);
  if (missing.length > 0) throw new RequiredColumnMissing(missing.map(({ header }) => header));
  return { ...sheet, mapping, state: 'CHECKING', counts: noCounts, done: 0 };
}
