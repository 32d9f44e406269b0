import { type AppLoadContext, createCookie } from '@remix-run/node';
import * as z from 'zod';

type Asked = { request: Request; context: AppLoadContext };

const Held = z.object({ token: z.string(), expiresAt: z.string() });

function sessionCookie({ sessionSecret, insecure }: AppLoadContext) {
  return createCookie(insecure ? 'session' : '__Host-session', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: !insecure,
    secrets: [sessionSecret],
  });
}

/** The opaque session token the browser holds, while its term runs. */
export async function tokenOf({ request, context }: Asked): Promise<string | undefined> {
  const held = Held.safeParse(await sessionCookie(context).parse(request.headers.get('cookie')));
  if (!held.success || new Date(held.data.expiresAt) <= new Date()) return undefined;
  return held.data.token;
}

export function keepSession(context: AppLoadContext, session: z.infer<typeof Held>): Promise<string> {
  const { token, expiresAt } = session;
  return sessionCookie(context).serialize({ token, expiresAt }, { expires: new Date(expiresAt) });
}

export function forgetSession(context: AppLoadContext): Promise<string> {
  return sessionCookie(context).serialize('', { maxAge: 0 });
}
