import { checkOfficeFile } from '@twinning/sheets/check-office-file';
import sharp from 'sharp';
import { type ImageFormat, type PaperFormat, recognizePaper } from '../document/recognize-paper.ts';

export class NotAPaper extends Error {}

/** Drawn anew, upright and without what came along: where it was taken, trailers. */
async function drawnAnew(bytes: Buffer, format: ImageFormat): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error', animated: false }).timeout({
      seconds: 15,
    });
    const { format: read } = await image.metadata();
    if (read !== format) throw new NotAPaper(`it begins as ${format} but reads as ${read}`);
    return await image.autoOrient().toFormat(format, { quality: 88 }).toBuffer();
  } catch (cause) {
    throw cause instanceof NotAPaper ? cause : new NotAPaper('it cannot be read', { cause });
  }
}

/** What a file is by its content, and the bytes to keep; office files are searched for what acts by itself. */
export async function checkPaper(bytes: Buffer): Promise<{ format: PaperFormat; bytes: Buffer }> {
  const seen = recognizePaper(bytes);
  if (seen === null) throw new NotAPaper('its content is none of the formats let in');
  if (seen === 'pdf') return { format: 'pdf', bytes };
  if (seen === 'office') return { format: await checkOfficeFile(bytes), bytes };
  return { format: seen, bytes: await drawnAnew(bytes, seen) };
}
