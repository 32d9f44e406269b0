import type { Day } from '@twinning/domain/day';
import type { Organization } from '../organization/organization.ts';
import type { KnownBodies } from './known-bodies.ts';
import type { RowReader } from './row-reader.ts';

/** The one body that a cell means on a day; noted in the row when there is none or more than one. */
export function theBody(
  row: RowReader,
  field: string,
  text: string,
  day: Day,
  known: KnownBodies,
): Organization | undefined {
  const [found, ...others] = known.meant(text, day);
  if (!found)
    row.issue(field, {
      vi: 'Không có đơn vị nào mang mã hoặc tên đầy đủ này vào ngày ấy.',
      en: 'No body bears this code or full name on that day.',
    });
  else if (others.length > 0)
    row.issue(field, {
      vi: `Có ${others.length + 1} đơn vị cùng tên này; hãy ghi mã đơn vị.`,
      en: `${others.length + 1} bodies bear this name; write the code instead.`,
    });
  return others.length > 0 ? undefined : found;
}
