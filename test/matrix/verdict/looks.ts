import type { Survey } from '../ask/doors.ts';
import type { Seen } from '../ask/flatten.ts';
import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import type { Fault } from './judge.ts';

const RULE = 'AccessLogEntry';

/**
 * What an access log owes its reader: every look at what is theirs, also one that nobody is told of, and each once: two that are
 * one tell how often somebody looked, or how many did.
 */
export function misremembered(
  { service: { service }, doors }: Survey,
  answers: ReadonlyMap<Principal, Seen>,
  rows: Rows,
  facts: Facts,
): Fault[] {
  const door = [...doors.values()].find(({ rule }) => rule === `Query.${service}AccessLog`);
  if (!door) return [];
  const edges = `${door.rule}#${door.key}.edges[`;
  const looks = facts.of('Look').filter(({ id }) => id.startsWith(`${service}-`));
  return [...answers].flatMap(([principal, seen]) => {
    const fault = (kind: Fault['kind'], path: string): Fault => ({
      ...{ kind, principal: principal.name, rule: RULE, path, told: 'a look' },
    });
    const owed = looks.filter((look) => rows.allows(principal, RULE, look)).map(({ id }) => `${edges}${id}]`);
    // Lists within a look may hold rows that nothing tells apart; the looks themselves may not.
    const twice = [...seen.keys()].filter(
      (path) => path.startsWith(edges) && /^[^\]]*#\d+\]$/.test(path.slice(edges.length)),
    );
    return [
      ...owed.filter((path) => !seen.has(path)).map((path) => fault('false denial', path)),
      ...twice.map((path) => fault('leak', path)),
    ];
  });
}
