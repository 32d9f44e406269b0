import type { AppLoadContext } from '@remix-run/node';
import { ticketOf as outsideTicketOf } from './outside-ticket.server.ts';
import { ticketOf, tokenOf } from './session.server.ts';

type Asked = { request: Request; context: AppLoadContext };

/** Under these addresses stand secrets that were sent to somebody. */
const SECRET = /^\/(invitation|new-password|sign-in)\//;

/**
 * Whether a page may stay in the browser: pages of signed-in people, and of those who are about to be, are kept nowhere, so
 * that nobody who sits down after them goes back to what they read.
 */
export async function cacheControlFor(asked: Asked): Promise<'no-store' | 'private, no-cache'> {
  if (SECRET.test(new URL(asked.request.url).pathname)) return 'no-store';
  const held = await Promise.all([tokenOf(asked), ticketOf(asked), outsideTicketOf(asked)]);
  return held.some((one) => one !== undefined && one !== null) ? 'no-store' : 'private, no-cache';
}
