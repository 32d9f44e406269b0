import { createContext, useContext } from 'react';
import { useTranslator } from '#app/i18n/words-context.tsx';

/** The words beside the fields of a form, by field name: the summary of errors speaks of the fields by them. */
export type Labels = Record<string, string>;

const LabelsContext = createContext<Labels>({});
export const LabelsProvider = LabelsContext.Provider;

/** `items[2].text` is spoken of as `items.text`, unless it has a word of its own. */
export function labelOf(labels: Labels, name: string): string | undefined {
  return labels[name] ?? labels[name.replace(/\[\d+\]/g, '')];
}

export function useLabel(name: string): string {
  return labelOf(useContext(LabelsContext), name) ?? name;
}

/** A fault in the reader's language: one of our own by its key, one of a service as the service said it. */
export function useErrorText(): (error: string) => string {
  const { t, translator } = useTranslator();
  return (error) => {
    const key = `forms:error.${error}`;
    return translator.exists(key) ? t(key as 'forms:error.required') : error;
  };
}
