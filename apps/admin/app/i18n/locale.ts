export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (text: unknown): text is Locale => locales.some((locale) => locale === text);

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (text: unknown): text is Theme => themes.some((theme) => theme === text);
