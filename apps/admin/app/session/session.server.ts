import { type AppLoadContext, createCookie } from '@remix-run/node';
import * as z from 'zod';
import { lookingOf } from './looking.server.ts';

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

/** The token that requests go out with: that of somebody's pages while support looks at them, else the reader's own. */
export async function tokenOf(asked: Asked): Promise<string | undefined> {
  return (await lookingOf(asked))?.token ?? ownTokenOf(asked);
}

/** The opaque session token the browser holds, while its term runs. */
export async function ownTokenOf({ request, context }: Asked): Promise<string | undefined> {
  const held = Held.safeParse(await sessionCookie(context).parse(request.headers.get('cookie')));
  if (!held.success || new Date(held.data.expiresAt) <= new Date()) return undefined;
  return held.data.token;
}

export function keepSession(context: AppLoadContext, session: z.infer<typeof Held>): Promise<string> {
  const { token, expiresAt } = session;
  return sessionCookie(context).serialize({ token, expiresAt }, { expires: new Date(expiresAt) });
}

/** What stands between the right password and the second factor: ten minutes, in this browser alone. */
function ticketCookie({ sessionSecret, insecure }: AppLoadContext) {
  return createCookie(insecure ? 'ticket' : '__Host-ticket', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: !insecure,
    maxAge: 600,
    secrets: [sessionSecret],
  });
}

export const keepTicket = (context: AppLoadContext, ticket: string): Promise<string> =>
  ticketCookie(context).serialize(ticket);

export const forgetTicket = (context: AppLoadContext): Promise<string> =>
  ticketCookie(context).serialize('', { maxAge: 0 });

export async function ticketOf({ request, context }: Asked): Promise<string | undefined> {
  return z
    .string()
    .min(1)
    .safeParse(await ticketCookie(context).parse(request.headers.get('cookie'))).data;
}

export function forgetSession(context: AppLoadContext): Promise<string> {
  return sessionCookie(context).serialize('', { maxAge: 0 });
}
