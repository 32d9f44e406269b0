import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import { type Canary, canaryPattern } from '../world/canary.ts';
import type { Answered } from '../world/services.ts';
import type { Fault } from './judge.ts';

type Given = { rows: Rows; facts: Facts; canaries: readonly Canary[] };

/** Secrets that turn up, anywhere in an answer or an error, before somebody who may not know them. */
export function betrayed(answers: ReadonlyMap<Principal, Answered>, { rows, facts, canaries }: Given): Fault[] {
  const mayRead = (principal: Principal, { about, field }: Pick<Canary, 'about' | 'field'>): boolean => {
    const [type = ''] = field.split('.');
    const object = facts.get(about);
    const judged = object && object.kind !== rows.aboutOf(type) ? (facts.get(object.partOf) ?? object) : object;
    return [type, field].every((rule) => rows.allows(principal, rule, judged ?? null));
  };
  const known = new Map(canaries.map((canary) => [canary.text, canary]));
  return [...answers].flatMap(([principal, answer]) => {
    const met = new Set(JSON.stringify(answer).match(canaryPattern));
    return [...met].flatMap((text) => {
      const canary = known.get(text);
      if (!canary) return [];
      const may = [canary, ...canary.also].some((place) => mayRead(principal, place));
      if (may) return [];
      return [{ kind: 'leak' as const, principal: principal.name, rule: canary.field, path: canary.about, told: text }];
    });
  });
}
