import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../apps/admin/app/routes.ts';

const filled: Readonly<Record<string, string>> = {
  id: 'pts_attack',
  code: 'attack',
  file: 'PEOPLE.xlsx',
  '*': 'no-such-page',
};

/** The addresses of all pages and actions of the admin, with something in the place of what varies. */
export function adminPaths(entries: readonly RouteConfigEntry[] = routes, above = ''): string[] {
  return entries.flatMap(({ path = '', children = [] }) => {
    const segments = `${above}/${path}`.split('/').filter(Boolean);
    const address = `/${segments.map((part) => (/^[:*]/.test(part) ? (filled[part.replace(/[:?]/g, '')] ?? 'attack') : part)).join('/')}`;
    return [address, ...adminPaths(children, address)];
  });
}
