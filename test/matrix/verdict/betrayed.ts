import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import { type Canary, canaryPattern } from '../world/canary.ts';
import type { Answered } from '../world/services.ts';
import type { Fault } from './judge.ts';

type Given = { rows: Rows; facts: Facts; canaries: readonly Canary[] };

/** Finds in a text the secrets that somebody may not know. */
export function strangerTo({ rows, facts, canaries }: Given) {
  const mayRead = (principal: Principal, { about, field }: Pick<Canary, 'about' | 'field'>): boolean => {
    const [type = ''] = field.split('.');
    const object = facts.get(about);
    const judged = object && object.kind !== rows.aboutOf(type) ? (facts.get(object.partOf) ?? object) : object;
    return [type, field].every((rule) => rows.allows(principal, rule, judged ?? null));
  };
  const known = new Map(canaries.map((canary) => [canary.text, canary]));
  return (principal: Principal, text: string): Canary[] =>
    [...new Set(text.match(canaryPattern))].flatMap((met) => {
      const canary = known.get(met);
      return canary && ![canary, ...canary.also].some((place) => mayRead(principal, place)) ? [canary] : [];
    });
}

/** Secrets that turn up, anywhere in an answer or an error, before somebody who may not know them. */
export function betrayed(answers: ReadonlyMap<Principal, Answered>, given: Given): Fault[] {
  const strange = strangerTo(given);
  return [...answers].flatMap(([principal, answer]) =>
    strange(principal, JSON.stringify(answer)).map(({ field, about, text }) => ({
      ...{ kind: 'leak' as const, principal: principal.name, rule: field, path: about, told: text },
    })),
  );
}
