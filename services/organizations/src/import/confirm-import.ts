import { Refusal } from '@twinning/domain/refusal';
import type { RowOutcome, SheetImport } from './sheet-import.ts';

export class NotChecked extends Refusal {
  constructor() {
    super({
      vi: 'Đợt nhập này chưa kiểm tra xong, hoặc đã được quyết định. Hãy tải lại trang.',
      en: 'This import is not checked yet, or somebody decided about it. Reload the page.',
    });
  }
}

export class NothingToSave extends Refusal {
  constructor() {
    super({
      vi: 'Không có dòng nào để lưu. Hãy sửa các dòng lỗi trong tệp rồi gửi lại.',
      en: 'There is no row to save. Correct the rows with faults in the file and send it again.',
    });
  }
}

/** Only now is anything saved, and that in the background. */
export function confirmImport(sheet: SheetImport, taken: number, now: Date): SheetImport {
  if (sheet.state !== 'CHECKED') throw new NotChecked();
  if (taken === 0) throw new NothingToSave();
  return { ...sheet, state: 'SAVING', done: 0, total: taken, confirmedAt: now };
}

/** A sheet that nobody wants to save; its rows are forgotten. */
export function discardImport(sheet: SheetImport, now: Date): SheetImport {
  if (sheet.state !== 'CHECKED' && sheet.state !== 'MAPPING' && sheet.state !== 'CHECKING') throw new NotChecked();
  return { ...sheet, state: 'DISCARDED', finishedAt: now };
}

/** Whether somebody may still say of a row that it is to be taken or left. */
export function decidable(sheet: SheetImport, outcome: RowOutcome | null): void {
  const open = outcome === 'NEW' || outcome === 'CHANGED' || outcome === 'DUPLICATE';
  if (sheet.state !== 'CHECKED' || !open) throw new NotChecked();
}
