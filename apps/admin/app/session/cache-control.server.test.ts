import { describe, expect, it } from '@jest/globals';
import type { AppLoadContext } from '@remix-run/node';
import { cacheControlFor } from './cache-control.server.ts';
import { keepLooking } from './looking.server.ts';
import { keepTicket as keepOutsideTicket } from './outside-ticket.server.ts';
import { keepSession, keepTicket } from './session.server.ts';

const context = { sessionSecret: 'a-secret-for-tests-only-0123456789', insecure: false } as AppLoadContext;
const expiresAt = new Date(Date.now() + 60_000).toISOString();
const session = { token: 'token', expiresAt };
const kept = async (path: string, cookie: Promise<string> | string = '') => {
  const headers = { cookie: (await cookie).split(';')[0] ?? '' };
  return cacheControlFor({ request: new Request(`https://twinning.example${path}`, { headers }), context });
};

describe('what a browser keeps of pages', () => {
  it.each([
    ['a signed-in person', () => keepSession(context, session)],
    ['support that looks', () => keepLooking(context, { ...session, viewId: 'sup_1' })],
    ['whoever is between password and code', () => keepTicket(context, 'ticket')],
    [
      'whoever is at the outside issuer',
      () => keepOutsideTicket(context, { ticket: 'ticket', purpose: 'sign-in', returnTo: '/' }),
    ],
  ])('is nothing for %s', async (_, cookie) => expect(await kept('/organizations', cookie())).toBe('no-store'));

  it('is nothing under the address of a secret', async () => {
    expect(await kept('/invitation/K7QM-2XRD-9HTB-W4LC')).toBe('no-store');
    expect(await kept('/new-password/abc')).toBe('no-store');
  });

  it('is asked about anew for everybody else, a session that is over or forged included', async () => {
    expect(await kept('/organizations')).toBe('private, no-cache');
    const over = keepSession(context, { ...session, expiresAt: '2024-05-06T00:00:00Z' });
    expect(await kept('/organizations', over)).toBe('private, no-cache');
    expect(await kept('/organizations', '__Host-session=forged')).toBe('private, no-cache');
  });
});
