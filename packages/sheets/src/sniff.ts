export type SheetFormat = 'XLSX' | 'CSV' | 'OLD_FORMAT' | 'ENCRYPTED' | 'EMPTY' | 'UNKNOWN';

const begins = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

const wide = (word: string) => Buffer.from(word, 'utf16le');
const utf16 = (bytes: Uint8Array) => begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff);

/** What a file is by its content; its name and the sender's word for it count for nothing. */
export function sniff(bytes: Uint8Array): SheetFormat {
  if (bytes.length === 0) return 'EMPTY';
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'XLSX';
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(wide('EncryptedPackage'))
      ? 'ENCRYPTED'
      : 'OLD_FORMAT';
  // A text never holds a zero byte, unless each of its letters is two bytes wide.
  return utf16(bytes) || !bytes.subarray(0, 8192).includes(0) ? 'CSV' : 'UNKNOWN';
}
