import type { i18n } from 'i18next';
import { createContext, useContext } from 'react';
import { areas } from './i18n.ts';

const TranslatorContext = createContext<i18n | undefined>(undefined);

/** The language of a page never changes while it stands: switching loads it anew. */
export const WordsProvider = TranslatorContext.Provider;

export function useTranslator() {
  const translator = useContext(TranslatorContext);
  if (!translator) throw new Error('A component speaks outside of WordsProvider.');
  return { translator, t: translator.getFixedT<typeof areas>(null, areas) };
}
