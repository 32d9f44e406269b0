import { en } from './en.ts';
import { areas, translator, type Words } from './i18n.ts';
import { localeOf } from './locale.server.ts';
import type { Locale } from './locale.ts';
import { vi } from './vi.ts';

/** A word that Vietnamese has and English lacks does not pass the type check. */
const english: Words = en;
const translators = { vi: translator('vi', vi), en: translator('en', english) };

export const translatorFor = (locale: Locale) => translators[locale];

/** The words of whoever asks, for titles and sentences made in loaders and actions. */
export async function wordsFor(request: Request) {
  return translators[await localeOf(request)].getFixedT<typeof areas>(null, areas);
}
