import { describe, expect, it } from '@jest/globals';
import { paperName, recognizePaper } from './recognize-paper.ts';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))),
  );

describe('recognizing a file by its content', () => {
  it.each([
    ['pdf', bytes('%PDF-1.7')],
    ['office', bytes('PK', 3, 4)],
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['webp', bytes('RIFF', 1, 2, 3, 4, 'WEBP')],
    [null, bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [null, bytes('<html>')],
    [null, bytes(0xd0, 0xcf, 0x11, 0xe0)],
    [null, bytes()],
  ])('answers %p', (format, content) => expect(recognizePaper(content)).toBe(format));
});

describe('the name of a file', () => {
  it.each([
    ['Kế hoạch 22/KH.pdf', 'Kế hoạch 22 KH.pdf'],
    ['ke-hoach.exe', 'ke-hoach.pdf'],
    ['../../etc/passwd', '.. .. etc passwd.pdf'],
    ['a"\r\nSet-Cookie: x', 'a Set-Cookie x.pdf'],
    ['...', 'van-ban.pdf'],
    ['', 'van-ban.pdf'],
  ])('"%s" becomes "%s"', (given, name) => expect(paperName(given, 'pdf')).toBe(name));
});
