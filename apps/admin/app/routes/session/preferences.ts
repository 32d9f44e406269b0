import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { keepLocale, keepTheme } from '#app/i18n/locale.server.ts';
import { isLocale, isTheme } from '#app/i18n/locale.ts';
import { safeReturn } from '#app/session/paths.ts';

export const loader = () => redirect('/');

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [theme, language] = [form.get('theme'), form.get('language')];
  const headers = new Headers();
  if (isTheme(theme)) headers.append('Set-Cookie', await keepTheme(theme));
  if (isLocale(language)) headers.append('Set-Cookie', await keepLocale(language));
  return redirect(safeReturn(String(form.get('returnTo') ?? '')), { headers });
}
