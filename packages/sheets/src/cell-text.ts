/** What a program would take for a formula or a new cell when it opens an export. */
const dangerous = /^[=+\-@\t\r]/;
const control = /[\p{Cc}\u200b\ufeff]+/gu;

/** A text that no spreadsheet takes for a formula. */
export const neutralized = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

const restored = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);

/** A cell as people read it: days as 2025-07-01, composed letters, single spaces at the ends of nothing. */
export function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return restored(String(value).normalize('NFC').replace(control, ' ').trim());
}
