import { expect, it } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import type { Product } from '../product/start-product.ts';
import { adminPaths } from './admin-paths.ts';
import { inTurns } from './in-turns.ts';
import { send } from './send.ts';

type Held = { product: Product; admin: string };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** What no form of ours has: whoever adds it must not become more by it. */
const besides = {
  accountId: 'acc_attack',
  role: 'DEPARTMENT_ADMINISTRATOR',
  onBehalfOf: 'org_attack',
  isAdmin: 'true',
  'constructor.prototype.isAdmin': 'true',
  '__proto__.isAdmin': 'true',
  '__proto__[isAdmin]': 'true',
};

/** Every address of the admin is asked to act: by another site, and with more than its form has. */
export function actsOnEveryPage(held: () => Held): void {
  const paths = adminPaths();

  it('acts on no page at all from another site, and each refusal is counted', async () => {
    const { admin } = held();
    const statuses = await inTurns(paths, async (path) => {
      const headers = { ...form, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
      const data = await send(`${admin}${path}?_data=routes`, { headers, body: 'form=sign-in' });
      return [path, (await send(`${admin}${path}`, { headers, body: 'form=sign-in' })).status, data.status];
    });
    expect(statuses.filter(([, plain, data]) => plain !== 403 || data !== 403)).toEqual([]);
    expect(paths.length).toBeGreaterThan(70);
  });

  it('gets no further with fields that no form has', async () => {
    const { admin, product } = held();
    const own = { ...form, origin: admin, 'sec-fetch-site': 'same-origin' };
    const login = 'school-3@demo.twinning.example';
    const fields = { form: 'sign-in', login, password: demonstrationPassword, ...besides };
    const signedIn = await send(`${admin}/sign-in`, { headers: own, body: new URLSearchParams(fields).toString() });
    const cookie = signedIn.cookies.find((one) => one.startsWith('__Host-session='))?.split(';')[0] ?? '';
    expect(cookie).not.toBe('');
    const leaving = /^\/(sign-out|sign-in|account|support|preferences)/;
    const answered = await inTurns(
      paths.filter((path) => !leaving.test(path)),
      async (path) => {
        const body = new URLSearchParams(besides).toString();
        const { status } = await send(`${admin}${path}`, { headers: { ...own, cookie }, body });
        return [path, status] as const;
      },
    );
    expect(answered.filter(([, status]) => status >= 500)).toEqual([]);
    const { viewer } = await product.ask<{ viewer: { memberships: { role: string }[] } }>(
      login,
      '{ viewer { memberships { role } } }',
    );
    expect(viewer.memberships.map(({ role }) => role)).not.toContain('DEPARTMENT_ADMINISTRATOR');
    expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined();
  });
}
