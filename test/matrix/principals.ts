import type { Principal } from './facts.ts';
import { accountOf, keys, people, units } from './world/town.ts';

const DAY = '2024-05-06';
const notWork = (role: string) => role.startsWith('COMMITTEE_') || role === 'AUDITOR' || role === 'SUPPORT';
const under = (id: string): string[] => [
  id,
  ...units.filter(({ parentId }) => parentId === id).flatMap((unit) => under(unit.id)),
];

/** Everybody who asks: the people of the town, and those whom nobody knows. */
export const principals: readonly Principal[] = [
  { name: 'anonymous', accountId: null, roles: [], worksFor: [], reaches: [], closed: false },
  { name: 'stranger', accountId: 'acc_forged', roles: [], worksFor: [], reaches: [], closed: false },
  ...Object.entries(people).map(([name, placed]) => {
    const held = placed.filter(({ to }) => to === undefined || to > DAY);
    const worksFor = held.filter(({ role }) => !notWork(role)).map(({ organizationId }) => organizationId);
    return {
      ...{ name, accountId: accountOf(name), roles: held.map(({ role }) => role), worksFor },
      ...(keys[name] && { scopes: keys[name] }),
      closed: keys[name]?.length === 0,
      reaches: [...new Set(worksFor.flatMap(under))],
    };
  }),
];
