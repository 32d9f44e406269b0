import { fold } from '@twinning/domain/fold';
import { type LineKind, lineKinds, type Share } from '../reorganization/reorganization.ts';
import type { RowReader } from './row-reader.ts';
import { notADay, type WrittenDay, writtenDay } from './written-day.ts';

/** One line of a decree, as a row says it. */
export type LineDraft = {
  decree: string;
  first: WrittenDay;
  kind: LineKind;
  source: string;
  target: string | null;
  share: Share;
  name: string | null;
  note: string | null;
};

const kinds: readonly (readonly [RegExp, LineKind])[] = [
  [/^(ke thua|tiep tuc|giu nguyen)/, 'CONTINUES'],
  [/^(sap nhap|nhap|hop nhat)/, 'ABSORBED'],
  [/^(chia|tach)/, 'DIVIDED'],
  [/^giai the/, 'DISSOLVED'],
  [/^doi ten/, 'RENAMED'],
  [/^(chuyen|dieu chuyen)/, 'TRANSFERRED'],
];

function kindNamed(text: string): LineKind | null {
  const said = fold(text);
  return lineKinds.find((kind) => fold(kind) === said) ?? kinds.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}

function shareNamed(text: string): Share | null {
  const said = fold(text);
  if (/^(toan bo|ca|whole|100)?$/.test(said)) return 'WHOLE';
  return /^(mot phan|phan|part)/.test(said) ? 'PART' : null;
}

/** Reads a line of a decree; what is wrong with it is noted in the row. */
export function readReorganizationRow(row: RowReader): LineDraft | null {
  const decree = row.needed('decree', 1, 100);
  const source = row.needed('source', 1, 200);
  const saidKind = row.needed('kind', 1, 40);
  const kind = kindNamed(saidKind);
  if (saidKind !== '' && !kind)
    row.issue('kind', {
      vi: 'Hãy ghi Kế thừa, Sáp nhập, Chia tách, Giải thể, Đổi tên hoặc Chuyển.',
      en: 'Write Kế thừa, Sáp nhập, Chia tách, Giải thể, Đổi tên or Chuyển.',
    });
  const share = shareNamed(row.text('share'));
  if (!share) row.issue('share', { vi: 'Hãy ghi Toàn bộ hoặc Một phần.', en: 'Write Toàn bộ or Một phần.' });
  const saidDay = row.needed('effectiveOn', 4, 20);
  const first = writtenDay(saidDay);
  if (saidDay !== '' && !first) row.issue('effectiveOn', notADay);
  for (const [field, most] of [
    ['name', 200],
    ['note', 500],
  ] as const)
    if (row.text(field).length > most)
      row.issue(field, { vi: `Nhiều nhất ${most} chữ.`, en: `At most ${most} letters.` });
  if (row.issues.length > 0 || !kind || !share || !first) return null;
  const text = (field: string) => row.text(field) || null;
  return { decree, first, kind, source, target: text('target'), share, name: text('name'), note: text('note') };
}
