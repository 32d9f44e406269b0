import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Locale } from './locale.ts';
import type { vi } from './vi.ts';

/** Every language has the words of the Vietnamese one; plural forms are its own affair. */
export type Words = typeof vi;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
  }
}

/** The areas of the words; keys name theirs: `t('forms:sending')`. */
export const areas = [
  'common',
  'account',
  'activities',
  'audit',
  'deeds',
  'documents',
  'errors',
  'forms',
  'frame',
  'members',
  'organizations',
  'outside',
  'overview',
  'partnerships',
  'practices',
  'privacy',
  'recognition',
  'recovery',
  'reports',
  'session',
  'why',
  'work',
  'tree',
  'compare',
  'map',
  'imports',
  'invitations',
  'keys',
  'reorganizations',
  'facts',
  'people',
  'search',
] as const satisfies (keyof Words)[];

export type Translate = TFunction<typeof areas>;

/** A translator with its words at hand: nothing is fetched while a page is made. */
export function translator(locale: Locale, words: Record<string, object>): i18n {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    ns: [...areas],
    defaultNS: 'common',
    resources: { [locale]: words },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
