import * as z from 'zod';
import { day, optionalDay, optionalText, text } from '#app/forms/values.ts';

/** A movement as the department launches it. Strands are named by their titles; `until` is its last day. */
export const Launch = z.object({
  name: text(300),
  code: text(60).regex(/^[a-z0-9-]{3,60}$/, 'notACode'),
  strands: z
    .array(z.object({ title: text(300) }))
    .min(2, 'twoStrands')
    .max(10, 'tooLong'),
  from: day,
  until: optionalDay,
  aliases: optionalText(2000),
  foundingDocumentId: optionalText(80),
});

/** "Thầy cô cùng sẻ chia" → "thay-co-cung-se-chia": short, stable, readable in an address. */
export function slug(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

export const linesOf = (written: string | undefined): string[] =>
  (written ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
