import type { CodeScheme, EducationLevel, OrganizationKind, Zone } from '../organization/organization.ts';
import { kindNamed, levelsNamed, zoneNamed } from './organization-words.ts';
import type { RowReader } from './row-reader.ts';
import { notADay, type WrittenDay, writtenDay } from './written-day.ts';

type Code = { scheme: CodeScheme; value: string };

/** What a row says of a body; an empty cell says nothing. */
export type OrganizationDraft = {
  code: string;
  name: string;
  kind: OrganizationKind;
  levels: readonly EducationLevel[] | null;
  zone: Zone | null;
  parent: string | null;
  first: WrittenDay;
  codes: readonly Code[];
};

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,59}$/u;

function codesOf(row: RowReader): Code[] {
  const fields = [
    ['code', 'LOCAL'],
    ['moetCode', 'MOET'],
    ['gsoCode', 'GSO'],
  ] as const;
  return fields.flatMap(([field, scheme]) => {
    const value = row.text(field);
    if (value === '') return [];
    if (!CODE.test(value))
      row.issue(field, {
        vi: 'Mã chỉ gồm chữ, số, dấu chấm và gạch nối, nhiều nhất 60 ký tự.',
        en: 'A code has letters, digits, dots and hyphens, at most 60 of them.',
      });
    return [{ scheme, value }];
  });
}

/** Reads a row of a sheet of organisations; what is wrong with it is noted in the row. */
export function readOrganizationRow(row: RowReader): OrganizationDraft | null {
  const code = row.needed('code', 1, 60);
  const name = row.needed('name', 3, 200);
  const codes = codesOf(row);
  const saidKind = row.needed('kind', 1, 100);
  const kind = kindNamed(saidKind);
  if (saidKind !== '' && !kind)
    row.issue('kind', {
      vi: 'Không có loại đơn vị này; hãy ghi Trường, Trung tâm GDNN-GDTX, UBND xã, UBND phường, Phòng GD&ĐT…',
      en: 'There is no such kind of body; write Trường, Trung tâm GDNN-GDTX, UBND xã, UBND phường, Phòng GD&ĐT …',
    });
  const saidLevels = row.text('levels');
  const levels = levelsNamed(saidLevels !== '' ? saidLevels : kind === 'SCHOOL' ? levelsIn(saidKind) : '');
  if (!levels)
    row.issue('levels', {
      vi: 'Không rõ cấp học; hãy ghi MN, TH, THCS, THPT và cách nhau bằng dấu phẩy.',
      en: 'The levels are not clear; write MN, TH, THCS, THPT with commas between them.',
    });
  const zone = zoneNamed(row.text('zone'));
  if (row.text('zone') !== '' && !zone)
    row.issue('zone', { vi: 'Hãy ghi Nội thành hoặc Ngoại thành.', en: 'Write Nội thành or Ngoại thành.' });
  const saidDay = row.needed('from', 4, 20);
  const first = writtenDay(saidDay);
  if (saidDay !== '' && !first) row.issue('from', notADay);
  if (row.issues.length > 0 || !kind || !first) return null;
  const parent = row.text('parent');
  return {
    code,
    name,
    kind,
    levels: levels && levels.length > 0 ? levels : null,
    zone,
    parent: parent === '' ? null : parent,
    first,
    codes,
  };
}

/** "Trường tiểu học" says the level where it says the kind; "Trường" alone says none. */
const levelsIn = (kind: string): string => ((levelsNamed(kind)?.length ?? 0) > 0 ? kind : '');
