import { createCookie } from '@remix-run/node';
import { isLocale, isTheme, type Locale, type Theme } from './locale.ts';

const lasting = { path: '/', sameSite: 'lax', maxAge: 31_536_000, httpOnly: true } as const;
const language = createCookie('language', lasting);
const look = createCookie('theme', lasting);

/** Vietnamese unless the reader chose otherwise here. */
export async function localeOf(request: Request): Promise<Locale> {
  const chosen: unknown = await language.parse(request.headers.get('cookie'));
  return isLocale(chosen) ? chosen : 'vi';
}

export async function themeOf(request: Request): Promise<Theme> {
  const chosen: unknown = await look.parse(request.headers.get('cookie'));
  return isTheme(chosen) ? chosen : 'system';
}

export const keepLocale = (locale: Locale) => language.serialize(locale);
export const keepTheme = (theme: Theme) => look.serialize(theme);
