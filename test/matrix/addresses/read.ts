import { readFileSync } from 'node:fs';
import { meant, THE_GATEWAY } from './callers.ts';

/** One row: an address of a service or of the admin, what it is about, and who may have it. */
export type Address = { owner: string; method: string; path: string; about: string | null; who: string; why: string };

const row = /^\| `([A-Z]+) (\/[^`]*)` \| ([A-Za-z]*) ?\| ([^|]+?) \|(?: ([^|]*?))? \|$/;
const heading = /^## (\S+)$/;

/** Under which name a service keeps a route: its method and the first part of its path. */
export const routeOf = ({ method, path }: Pick<Address, 'method' | 'path'>): string =>
  `${method} /${path.split(/[/?]/)[1]}`;

/** The table of addresses, as people read it. */
export function readAddresses(): Address[] {
  let owner = '';
  const rows = readFileSync(new URL('addresses.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line): Address[] => {
      owner = heading.exec(line)?.[1] ?? owner;
      const [, method, path, about, who, why = ''] = row.exec(line) ?? [];
      return method ? [{ owner, method, path: path!, about: about || null, who: who!, why }] : [];
    });
  const vague = rows.find(
    ({ owner, method, who }) => owner !== 'admin' && who !== THE_GATEWAY && meant(who, method) === null,
  );
  if (vague) throw new Error(`Nobody says who "${vague.who}" are (${vague.method} ${vague.path}).`);
  return rows;
}
