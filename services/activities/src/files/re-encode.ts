import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { recognizePhoto } from '../upload/recognize-photo.ts';

export class NotAPhoto extends Error {}

export type ReEncoded = { hash: string; width: number; height: number; large: Buffer; small: Buffer };

const LARGE = 2560;
const SMALL = 480;
const SECONDS = 15;

const decode = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error', animated: false }).timeout({ seconds: SECONDS });

/** Drawn anew: upright, on white where it was transparent, without any of the data that came along (EXIF, place, trailers). */
const jpeg = (image: Sharp, side: number, quality: number) =>
  image
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality, progressive: true })
    .toBuffer({ resolveWithObject: true });

/** Makes of an upload the two pictures that are kept, or says that it is no photo. */
export async function reEncode(bytes: Buffer): Promise<ReEncoded> {
  const format = recognizePhoto(bytes);
  if (!format) throw new NotAPhoto('its content is none of the formats let in');
  try {
    const { format: read } = await decode(bytes).metadata();
    if (read !== format) throw new NotAPhoto(`it begins as ${format} but reads as ${read}`);
    const large = await jpeg(decode(bytes), LARGE, 82);
    const small = await jpeg(sharp(large.data), SMALL, 76);
    const hash = createHash('sha256').update(large.data).digest('hex');
    const { width, height } = large.info;
    return { hash, width, height, large: large.data, small: small.data };
  } catch (cause) {
    throw cause instanceof NotAPhoto ? cause : new NotAPhoto('it cannot be read', { cause });
  }
}
