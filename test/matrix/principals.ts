import type { Principal } from './facts.ts';
import { sessionOf } from './world/sessions.ts';
import { accountOf, given, keys, people, TODAY, units } from './world/town.ts';

const notWork = (role: string) => role.startsWith('COMMITTEE_') || role === 'AUDITOR' || role === 'SUPPORT';
export const under = (id: string): string[] => [
  id,
  ...units.filter(({ parentId }) => parentId === id).flatMap((unit) => under(unit.id)),
];
const unknown = { roles: [], worksFor: [], reaches: [], lent: [], rights: [], closed: false };

const asked: readonly Principal[] = [
  { name: 'anonymous', self: 'anonymous', accountId: null, signedIn: false, ...unknown },
  { name: 'stranger', self: 'stranger', accountId: 'acc_forged', signedIn: true, ...unknown },
  ...Object.entries(people).map(([name, placed]) => {
    const held = [...placed, ...(given[name] ?? [])].filter(({ to }) => to === undefined || to > TODAY);
    const worksFor = [
      ...new Set(held.filter(({ role }) => !notWork(role)).map(({ organizationId }) => organizationId)),
    ];
    return {
      ...{
        name,
        self: name,
        accountId: accountOf(name),
        signedIn: true,
        roles: held.map(({ role }) => role),
        worksFor,
      },
      ...(keys[name] && { scopes: keys[name] }),
      ...(!keys[name] && { sessionId: sessionOf(name) }),
      closed: keys[name]?.length === 0,
      lent: held.flatMap((right) => ('by' in right && right.by === 'DELEGATION' ? [right.role] : [])),
      rights: held.flatMap((right) => ('by' in right && right.by === 'DELEGATION' ? [] : [right])),
      reaches: [...new Set(worksFor.flatMap(under))],
    };
  }),
];

/** Support, which looks through the eyes of somebody who has agreed to that. */
const looking = ({ sessionId: _, ...person }: Principal): Principal => ({
  ...person,
  name: `support as ${person.name}`,
  viewedBy: accountOf('support'),
});

/** Everybody who asks: the people of the town, those whom nobody knows, and support as one of the people. */
export const principals: readonly Principal[] = [...asked, looking(asked.find(({ name }) => name === 'headA')!)];

/** Who a principal is to a service: the one that keeps the accounts knows a forged one for what it is. */
export const asKnownTo = (service: string): readonly Principal[] =>
  service === 'organizations'
    ? principals.map((each) => (each.name === 'stranger' ? { ...each, signedIn: false } : each))
    : principals;
