import { describe, expect, it } from '@jest/globals';
import { recognizePhoto } from './recognize-photo.ts';

const bytes = (...parts: (number | string)[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))),
  );

describe('recognizing a photo by its content', () => {
  it.each([
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['png', bytes(0x89, 'PNG\r\n', 0x1a, '\n')],
    ['webp', bytes('RIFF', 1, 2, 3, 4, 'WEBP')],
    ['heif', bytes(0, 0, 0, 24, 'ftyp', 'heic')],
    [null, bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [null, bytes('GIF89a')],
    [null, bytes('Kính gửi: Phòng GD')],
    [null, bytes()],
    [null, bytes(0, 0, 0, 24, 'ftyp', 'mp42')],
  ])('answers %p', (format, content) => {
    expect(recognizePhoto(content)).toBe(format);
  });
});
