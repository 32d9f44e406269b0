import { expect, it } from '@jest/globals';
import { translator } from '#app/i18n/i18n.ts';
import { vi } from '#app/i18n/vi.ts';
import { readable } from './readable.ts';

const { t } = translator('vi', vi);

it.each([
  ['SCHOOL_HEAD · Trường MN Cao Dương · 2025-07-01', 'Hiệu trưởng · Trường MN Cao Dương · 01/07/2025'],
  ['Lê Thị Hoa · hoa@example.vn', 'Lê Thị Hoa · hoa@example.vn'],
  ['', ''],
])('%j is shown as %j', (kept, shown) => expect(readable(kept, t)).toBe(shown));
