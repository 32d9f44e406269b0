import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** Letters as they are meant, however an XML or JSON text writes them. */
const plain = (text: string): string =>
  text.replace(/&#(?:x([0-9a-f]+)|(\d+));|\\u([0-9a-f]{4})/gi, (_, hex, number, escaped) =>
    String.fromCodePoint(number ? Number(number) : Number.parseInt(hex ?? escaped, 16)),
  );

/** All that a file says: a text as it is, an archive (xlsx, docx, zip) as the names and contents of its parts, archives in it too. */
export async function saidIn(bytes: Buffer): Promise<string> {
  if (!isArchive(bytes)) return plain(bytes.toString());
  const archive = await fromBufferPromise(bytes);
  const parts: string[] = [];
  for await (const entry of archive.eachEntry())
    parts.push(entry.fileName, await saidIn(await buffer(await archive.openReadStreamPromise(entry))));
  return parts.join('\n');
}
