import type { Rows } from '../decisions/read.ts';
import type { Fact, Facts, Principal } from '../facts.ts';
import { secondOpinion } from './second-opinion.ts';

export type Disagreement = { principal: string; rule: string; about: string; table: boolean; cedar: boolean };

/** Both opinions on every row of the table, for everybody, about everything: asked before the product is. */
export function disagreements(
  rows: Rows,
  facts: Facts,
  principals: readonly Principal[],
  asked: ReadonlySet<string>,
): { asked: number; found: Disagreement[] } {
  const cedar = secondOpinion();
  const found: Disagreement[] = [];
  let count = 0;
  for (const { type, field } of rows.rows) {
    const rule = field ? `${type}.${field}` : type;
    if (!asked.has(rule)) continue;
    const kind = rows.aboutOf(type);
    const abouts: (Fact | null)[] = kind ? facts.of(kind) : [null];
    for (const about of abouts)
      for (const principal of principals) {
        count += 1;
        const first = rows.allows(principal, rule, about);
        const second = cedar(principal, rule, about);
        if (first !== second)
          found.push({ principal: principal.name, rule, about: about?.id ?? '', table: first, cedar: second });
      }
  }
  return { asked: count, found };
}
