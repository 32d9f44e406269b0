import type { Survey } from '../ask/doors.ts';
import type { Principal } from '../facts.ts';
import type { Answered } from '../world/services.ts';
import type { Fault } from './judge.ts';

const emptied = (value: unknown): boolean => value === null || (Array.isArray(value) && value.every(emptied));

/** What is hidden must be answered like what is not there: the same emptiness, the same errors. */
export function alike({ doors }: Survey, answers: ReadonlyMap<Principal, Answered>): Fault[] {
  const missing = new Map([...doors.values()].filter((door) => door.missing).map((door) => [door.rule, door.key]));
  return [...answers].flatMap(([principal, { data, errors }]) => {
    const told = (key: string) =>
      JSON.stringify(
        errors.filter(({ path }) => path.split('.')[0] === key).map(({ message, code }) => [message, code]),
      );
    return [...doors.values()].flatMap(({ key, rule, missing: absent }) => {
      const like = missing.get(rule);
      if (absent || !like || !emptied(data?.[key]) || !emptied(data?.[like]) || told(key) === told(like)) return [];
      return [
        {
          kind: 'leak' as const,
          principal: principal.name,
          rule,
          path: key,
          told: `${told(key)}, but ${told(like)} for nothing`,
        },
      ];
    });
  });
}
