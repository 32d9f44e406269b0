import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { entriesOf } from './check-archive.ts';
import { limits } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';

export type OfficeFormat = 'docx' | 'xlsx';

const read = /^(\[Content_Types\]\.xml|.*\.rels)$/;
const relation = /<(?:\w+:)?Relationship\s[^>]*>/g;
const external = /TargetMode\s*=\s*["']External["']/i;
const hyperlink = /Type\s*=\s*["'][^"']*\/hyperlink["']/i;

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch {
    throw new UnreadableSheet('NOT_A_SHEET');
  }
};

/**
 * Says what an office file is, or refuses it: macros, embedded objects, passwords, bombs, and whatever it would fetch
 * when it is opened. A link that a reader may follow is none of these.
 */
export async function checkOfficeFile(bytes: Uint8Array): Promise<OfficeFormat> {
  const zip = await open(bytes);
  const most = Math.min(limits.inflated, bytes.length * limits.ratio);
  let inflated = 0;
  let types = '';

  async function inflate(entry: Entry): Promise<Buffer[]> {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += chunk.length;
      if (inflated > most) throw new UnreadableSheet('TOO_LARGE');
      if (read.test(entry.fileName)) chunks.push(chunk as Buffer);
    }
    return chunks;
  }

  for (const [name, entry] of await entriesOf(zip)) {
    const text = Buffer.concat(await inflate(entry)).toString();
    if (name === '[Content_Types].xml') types = text;
    else if ((text.match(relation) ?? []).some((tag) => external.test(tag) && !hyperlink.test(tag)))
      throw new UnreadableSheet('EXTERNAL_LINKS');
  }
  if (/macroEnabled/i.test(types)) throw new UnreadableSheet('ACTIVE_CONTENT');
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx';
  throw new UnreadableSheet('NOT_A_SHEET');
}
