export const paperFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const;
export type PaperFormat = keyof typeof paperFormats;
export const imageFormats = ['jpeg', 'png', 'webp'] as const;
export type ImageFormat = (typeof imageFormats)[number];

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes say a file is; its name and declared type say nothing. An office file is known by its parts. */
export function recognizePaper(bytes: Uint8Array): 'pdf' | 'office' | ImageFormat | null {
  if (text(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (text(bytes, 0, 4) === 'PK\u0003\u0004') return 'office';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && text(bytes, 1, 8) === 'PNG\r\n\u001a\n') return 'png';
  return text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP' ? 'webp' : null;
}

/** A name that a folder can hold, with the ending of what the file is: "Kế hoạch.exe" that is a PDF ends in .pdf. */
export function paperName(given: string, format: PaperFormat): string {
  const ending = format === 'jpeg' ? 'jpg' : format;
  const bare = given
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
  return `${bare === '' || /^\.+$/.test(bare) ? 'van-ban' : bare}.${ending}`;
}
