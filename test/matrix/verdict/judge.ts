import type { Seen, Spot } from '../ask/flatten.ts';
import type { Rows } from '../decisions/read.ts';
import type { Facts, Principal } from '../facts.ts';

export type Fault = { kind: 'leak' | 'false denial'; principal: string; rule: string; path: string; told: string };
export type Judgement = { cells: number; faults: Fault[]; proven: Set<string>; refused: Set<string> };

/** Holds what each was answered against the table: as many cells as there are principals and spots. */
export function judge(
  spots: ReadonlyMap<string, Spot>,
  answers: ReadonlyMap<Principal, Seen>,
  rows: Rows,
  facts: Facts,
): Judgement {
  const judgement: Judgement = { cells: 0, faults: [], proven: new Set(), refused: new Set() };
  const known = new Map<string, boolean>();
  const allows = (principal: Principal, rule: string, about: string | null): boolean => {
    const key = `${principal.name} ${rule} ${about}`;
    const before = known.get(key) ?? rows.allows(principal, rule, facts.get(about) ?? null);
    known.set(key, before);
    return before;
  };
  for (const spot of spots.values()) {
    if (spot.kind === 'count') continue;
    const own = spot.links.some(({ rule }) => rows.isOwn(rule));
    const differs = own || spot.links.some(({ rule }) => rows.differs(rule));
    const may = [...answers.keys()].filter((principal) =>
      spot.links.every(({ rule, about }) => allows(principal, rule, about)),
    );
    const allowed = new Set(may);
    const truth = may.map((principal) => answers.get(principal)!.get(spot.path)).find((value) => value !== undefined);
    for (const [principal, seen] of answers) {
      const told = seen.get(spot.path);
      judgement.cells += 1;
      const at = { principal: principal.name, rule: spot.rule, path: spot.path, told: told ?? '(nothing)' };
      if (!allowed.has(principal)) {
        const saysSomething = told !== undefined && (truth === undefined || told === truth || differs);
        if (saysSomething && !harmless(told)) judgement.faults.push({ kind: 'leak', ...at });
        else if (!own) judgement.refused.add(spot.rule);
      } else if (!own && (told === undefined || (!differs && told !== truth)))
        judgement.faults.push({ kind: 'false denial', ...at });
      else judgement.proven.add(spot.rule);
    }
  }
  return judgement;
}

/** What every hidden value looks like. */
const harmless = (told: string) => told === '0' || told === 'false' || told === '[]';

/** A list counts what its reader sees: each count must be that of the rows beside it. */
export function miscounted(answers: ReadonlyMap<Principal, Seen>, spots: ReadonlyMap<string, Spot>): Fault[] {
  const counts = [...spots.values()].filter(({ kind }) => kind === 'count');
  return [...answers].flatMap(([{ name }, seen]) => {
    const rows = Map.groupBy(
      [...seen.keys()].filter((path) => /\.edges\[[^\]]*\]$/.test(path)),
      (path) => path.slice(0, path.lastIndexOf('.edges[')),
    );
    return counts.flatMap(({ path, rule }) => {
      const told = seen.get(path);
      const list = path.slice(0, path.lastIndexOf('.'));
      const there = rows.get(list)?.length ?? 0;
      const fits = told === undefined || Number(told) === there;
      return fits ? [] : [{ kind: 'leak' as const, principal: name, rule, path, told: `${told} of ${there}` }];
    });
  });
}
