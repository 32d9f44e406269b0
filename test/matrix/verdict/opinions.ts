import type { Rows } from '../decisions/read.ts';
import { objectsOf, wholeOf } from '../deeds/objects.ts';
import type { Deeds } from '../deeds/read.ts';
import type { Fact, Facts, Principal } from '../facts.ts';
import { opinionOnDeeds } from './opinion-on-deeds.ts';
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

/** Both opinions on every deed, for everybody, to every object of its kind and state. */
export function disagreementsOnDeeds(
  deeds: Deeds,
  facts: Facts,
  principals: readonly Principal[],
  asked: ReadonlySet<string>,
): { asked: number; found: Disagreement[] } {
  const cedar = opinionOnDeeds();
  const found: Disagreement[] = [];
  let count = 0;
  for (const deed of deeds.deeds.filter(({ name }) => asked.has(name))) {
    const objects = deed.on ? objectsOf(deed.on, facts).map((object) => wholeOf(facts, object)) : [null];
    if (objects.length === 0) throw new Error(`The world holds no ${deed.on}: nobody can be tried at ${deed.name}.`);
    for (const about of objects)
      for (const principal of principals) {
        count += 1;
        const table = !principal.closed && deeds.may(principal, deed, about);
        const second = cedar.may(principal, deed, about);
        const differs = { principal: principal.name, rule: deed.name, about: about?.id ?? '', table, cedar: second };
        if (table !== second) found.push(differs);
      }
  }
  return { asked: count, found };
}
