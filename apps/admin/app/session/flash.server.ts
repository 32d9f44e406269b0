import { type AppLoadContext, createCookie, redirect } from '@remix-run/node';
import * as z from 'zod';

/** What the next page says once: a sentence, and the draft that is no longer needed. */
const Flash = z.object({ said: z.string(), draft: z.string().optional() });
export type Flash = z.infer<typeof Flash>;

function flashCookie({ sessionSecret, insecure }: AppLoadContext) {
  return createCookie('flash', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: !insecure,
    maxAge: 60,
    secrets: [sessionSecret],
  });
}

export async function flashOf(request: Request, context: AppLoadContext): Promise<Flash | undefined> {
  return Flash.safeParse(await flashCookie(context).parse(request.headers.get('cookie'))).data;
}

export function forgetFlash(context: AppLoadContext): Promise<string> {
  return flashCookie(context).serialize('', { maxAge: 0 });
}

/** Leads on after an act was done: says so on the next page and clears the draft of the form. */
export async function redirectSaying(context: AppLoadContext, path: string, flash: Flash): Promise<Response> {
  return redirect(path, { headers: { 'Set-Cookie': await flashCookie(context).serialize(flash) } });
}
