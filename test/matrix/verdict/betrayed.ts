import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';
import { type Canary, canaryPattern } from '../world/canary.ts';
import type { Answered } from '../world/services.ts';
import type { Fault } from './judge.ts';

type Given = { rows: Rows; facts: Facts; canaries: readonly Canary[] };

/** Secrets that turn up, anywhere in an answer or an error, before somebody who may not know them. */
export function betrayed(answers: ReadonlyMap<Principal, Answered>, { rows, facts, canaries }: Given): Fault[] {
  const known = new Map(canaries.map((canary) => [canary.text, canary]));
  return [...answers].flatMap(([principal, answer]) => {
    const met = new Set(JSON.stringify(answer).match(canaryPattern));
    return [...met].flatMap((text) => {
      const canary = known.get(text);
      if (!canary) return [];
      const about = facts.get(canary.about) ?? null;
      const [type = ''] = canary.field.split('.');
      const may = rows.allows(principal, type, about) && rows.allows(principal, canary.field, about);
      if (may) return [];
      return [{ kind: 'leak' as const, principal: principal.name, rule: canary.field, path: canary.about, told: text }];
    });
  });
}
