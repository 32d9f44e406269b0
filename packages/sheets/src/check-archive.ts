import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { worksheetScan } from './scan-worksheet.ts';
import { limits } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';

const active = /vbaProject|macrosheets\/|activeX\/|embeddings\/|ctrlProps\//i;
const small = /^(\[Content_Types\]\.xml|.*\.rels|xl\/workbook\.xml)$/;
const external = /TargetMode\s*=\s*["']External["']/i;

/** Every part of an archive by its name; refuses what no plain office file holds. */
export async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.entries) throw new UnreadableSheet('TOO_LARGE');
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (entries.has(name) || entries.size >= limits.entries) throw new UnreadableSheet('TOO_LARGE');
    if (entry.isEncrypted()) throw new UnreadableSheet('ENCRYPTED');
    if (active.test(name)) throw new UnreadableSheet('ACTIVE_CONTENT');
    if (/externalLinks\//i.test(name)) throw new UnreadableSheet('EXTERNAL_LINKS');
    entries.set(name, entry);
  }
  return entries;
}

/** Where the first sheet of the workbook lies: the one that is read. */
function firstSheet(workbook: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\s[^>]*?\b\w+:id="([^"]+)"/.exec(workbook)?.[1];
  const relation = relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g)?.find((tag) => tag.includes(`Id="${id}"`));
  const target = /\bTarget="([^"]+)"/.exec(relation ?? '')?.[1];
  if (!id || !target) throw new UnreadableSheet('NOT_A_SHEET');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Inflates every part once, counting: a workbook that is more than a plain table, or a bomb, never reaches the reader. */
export async function checkArchive(bytes: Uint8Array): Promise<void> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const entries = await entriesOf(zip);
  const most = Math.min(limits.inflated, bytes.length * limits.ratio);
  let inflated = 0;

  async function inflate(entry: Entry, take: (chunk: Uint8Array) => void): Promise<void> {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += chunk.length;
      if (inflated > most) throw new UnreadableSheet('TOO_LARGE');
      take(chunk as Buffer);
    }
  }
  const texts = new Map<string, string>();
  for (const [name, entry] of entries) {
    if (!small.test(name)) continue;
    const chunks: Uint8Array[] = [];
    await inflate(entry, (chunk) => chunks.push(chunk));
    texts.set(name, Buffer.concat(chunks).toString());
  }
  if (/macroEnabled/i.test(texts.get('[Content_Types].xml') ?? '')) throw new UnreadableSheet('ACTIVE_CONTENT');
  for (const [name, text] of texts)
    if (name.endsWith('.rels') && external.test(text)) throw new UnreadableSheet('EXTERNAL_LINKS');

  const sheet = firstSheet(texts.get('xl/workbook.xml') ?? '', texts.get('xl/_rels/workbook.xml.rels') ?? '');
  if (!entries.has(sheet)) throw new UnreadableSheet('NOT_A_SHEET');
  for (const [name, entry] of entries) {
    if (texts.has(name)) continue;
    const scan = name === sheet ? worksheetScan() : null;
    await inflate(entry, (chunk) => scan?.take(chunk));
    scan?.end();
  }
}
