import { Refusal } from '@twinning/domain/refusal';
import { type ImportFault, type SheetImport, undoHours } from './sheet-import.ts';

export class NotSaved extends Refusal {
  constructor() {
    super({
      vi: 'Đợt nhập này chưa được lưu, đang lưu, hoặc đã được hoàn tác.',
      en: 'This import is not saved yet, is being saved, or was undone already.',
    });
  }
}

export class TooLateToUndo extends Refusal {
  constructor() {
    super({
      vi: `Chỉ hoàn tác được trong ${undoHours} giờ sau khi lưu. Hãy sửa từng đơn vị.`,
      en: `An import can be undone within ${undoHours} hours of being saved. Correct the records one by one.`,
    });
  }
}

const sentences = (names: readonly string[]) => ({
  vi: `Không hoàn tác được: từ khi lưu, ${names.join(', ')} đã thay đổi hoặc đã có dữ liệu khác dựa vào.`,
  en: `This cannot be undone: since it was saved, ${names.join(', ')} changed, or other records rest on it.`,
});

export class ChangedSince extends Refusal {
  constructor(names: readonly string[]) {
    super(sentences(names));
  }
}

/** The same, where the background found it out. */
export const changedSince = (names: readonly string[]): ImportFault => ({
  code: 'CHANGED_SINCE',
  line: null,
  column: null,
  text: sentences(names),
});

/** Within a day, and while nobody has built on it, a whole import is taken back. */
export function undoImport(sheet: SheetImport, obstacles: readonly string[], now: Date): SheetImport {
  if (sheet.state !== 'SAVED' || sheet.finishedAt === null) throw new NotSaved();
  if (now.getTime() - sheet.finishedAt.getTime() > undoHours * 3_600_000) throw new TooLateToUndo();
  if (obstacles.length > 0) throw new ChangedSince(obstacles);
  return { ...sheet, state: 'UNDOING', fault: null, done: 0, total: sheet.counts.saved };
}
