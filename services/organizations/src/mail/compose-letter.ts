import type { Language, Text } from '@twinning/domain/text';
import type { Letter } from './letter.ts';

export type ComposedLetter = { to: Letter['to']; subject: string; text: string; html: string };

const languages: readonly Language[] = ['vi', 'en'];
const greeting = ({ to }: Letter): Text => ({ vi: `Kính gửi ${to.name},`, en: `Dear ${to.name},` });

/** A header is one line: what would begin another one is a space. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

function plainPart(letter: Letter, language: Language): string {
  const { paragraphs, link } = letter;
  const asked = link ? [`${link.label[language]}:\n${link.address}`] : [];
  return [greeting(letter)[language], ...paragraphs.map((said) => said[language]), ...asked].join('\n\n');
}

function htmlPart(letter: Letter, language: Language): string {
  const { paragraphs, link } = letter;
  const said = [greeting(letter), ...paragraphs].map((text) => `<p>${escaped(text[language])}</p>`);
  const asked = link ? [`<p><a href="${escaped(link.address)}">${escaped(link.label[language])}</a></p>`] : [];
  return `<div lang="${language}">${[...said, ...asked].join('')}</div>`;
}

/** A letter as it travels. An address that is no single address is refused: it could name further recipients. */
export function composeLetter(letter: Letter): ComposedLetter {
  const { name, address } = letter.to;
  if (!/^[^\s<>,;:"()[\]\\@\p{Cc}]+@[^\s<>,;:"()[\]\\@\p{Cc}]+$/u.test(address))
    throw new TypeError('A letter goes to one address.');
  const to = { name: oneLine(name), address };
  const known = { ...letter, to };
  return {
    to,
    subject: oneLine(`${letter.subject.vi} / ${letter.subject.en}`),
    text: `${languages.map((language) => plainPart(known, language)).join('\n\n---\n\n')}\n`,
    html: `<!doctype html><html><body>${languages.map((language) => htmlPart(known, language)).join('<hr>')}</body></html>`,
  };
}
