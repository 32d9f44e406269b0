import { fold } from '@twinning/domain/fold';

/** Grave, acute, tilde, hook and dot: the five tones; the marks of letters (ă â ê ô ơ ư) stay where they are. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word with its accents, its tone at the end: "hoà" and "hòa" are one. */
function accented(word: string): string {
  const letters = word.normalize('NFD');
  return letters.replace(tone, '') + (letters.match(tone) ?? []).join('');
}

/** The words of a text with their accents, each after a space. */
export const accentedText = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .map((word) => ` ${accented(word)}`)
    .join('');

/** Those words of what is typed that bear an accent, and so ask for it; the words of a kind ask for nothing. */
export const accentsAskedFor = (typed: string, kind: readonly string[] = []): string[] =>
  accentedText(typed)
    .split(' ')
    .filter((word) => /\u0111|[\u0300-\u036f]/.test(word) && !kind.includes(fold(word)))
    .map((word) => ` ${word}`);
