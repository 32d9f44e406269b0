import type { Rows } from '../decisions/read.ts';
import type { Fact, Facts } from '../facts.ts';

/** One rule on the way to a value, and the object it is judged about. */
export type Link = { rule: string; about: string | null };
export type Spot = { path: string; links: readonly Link[]; kind: 'object' | 'value' | 'count'; rule: string };
/** What one principal was answered: by spot, in writing. */
export type Seen = Map<string, string>;

type Answer = { __typename?: string; id?: string } & Record<string, unknown>;
const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes an answer apart into spots that mean the same for everybody: rows of a list by what they are, not by their place. */
export function flattener(facts: Facts, rows: Rows, foreign: ReadonlySet<string>) {
  const spots = new Map<string, Spot>();

  function aboutOf(type: string, value: Answer, nearest: readonly Fact[]): Fact | null {
    const kind = rows.aboutOf(type);
    if (!kind) return null;
    const own = facts.get(value.id);
    if (own?.kind === kind) return own;
    const whole = facts.get(own?.partOf);
    if (whole?.kind === kind) return whole;
    for (const child of Object.values(value)) {
      const fact = isAnswer(child) ? facts.get(child.id) : undefined;
      if (fact?.kind === kind) return fact;
      const around = facts.get(fact?.partOf);
      if (around?.kind === kind) return around;
    }
    return nearest.findLast((fact) => fact.kind === kind) ?? null;
  }

  /** A row of a list is there for whoever sees what it leads to. */
  function nodeOf(row: Answer, nearest: readonly Fact[]): Link[] {
    const node = Object.entries(row).find(([key]) => key.endsWith('Edge__node'))?.[1];
    return isAnswer(node) && node.__typename
      ? [{ rule: node.__typename, about: aboutOf(node.__typename, node, nearest)?.id ?? null }]
      : [];
  }

  function note(seen: Seen, spot: Spot, value: string): void {
    if (!spots.has(spot.path)) spots.set(spot.path, spot);
    seen.set(spot.path, value);
  }

  function walk(seen: Seen, value: Answer, path: string, links: readonly Link[], nearest: readonly Fact[]): void {
    const type = value.__typename ?? '';
    const about = aboutOf(type, value, nearest);
    // A reference to what another service keeps says nothing but the id that led to it.
    const stub = foreign.has(type);
    const here = stub ? links : [...links, ...nodeOf(value, nearest), { rule: type, about: about?.id ?? null }];
    if (!stub) note(seen, { path, links: here, kind: 'object', rule: type }, type);
    const around = about ? [...nearest, about] : nearest;
    for (const [key, child] of Object.entries(value)) {
      const name = key.split('__').at(-1)!;
      if (key === '__typename' || name === 'cursor' || name === 'pageInfo' || (stub && name === 'id')) continue;
      const link = { rule: `${type}.${name}`, about: about?.id ?? null };
      take(seen, child, `${path}.${name}`, [...here, link], around);
    }
  }

  function take(seen: Seen, value: unknown, path: string, links: readonly Link[], nearest: readonly Fact[]): void {
    if (value === null || value === undefined) return;
    if (isAnswer(value)) walk(seen, value, path + ownKey(links, value), links, nearest);
    else if (Array.isArray(value) && value.some(isAnswer)) {
      const met = new Map<string, number>();
      for (const row of value.filter(isAnswer)) {
        const key = keyOf(row);
        const times = met.get(key) ?? 0;
        met.set(key, times + 1);
        walk(seen, row, `${path}[${key}${times ? `#${times}` : ''}]`, links, nearest);
      }
    } else leaf(seen, value, path, links);
  }

  /** What each is answered of themselves is another spot for each. */
  const ownKey = (links: readonly Link[], { id }: Answer) =>
    typeof id === 'string' && rows.isOwn(links.at(-1)!.rule) ? `[${id}]` : '';

  function leaf(seen: Seen, value: unknown, path: string, links: readonly Link[]): void {
    const { rule } = links.at(-1)!;
    const empty = Array.isArray(value) && value.length === 0;
    const kind = rule.endsWith('.totalCount') ? 'count' : 'value';
    if (!empty) note(seen, { path, links, kind, rule }, JSON.stringify(value));
  }

  return {
    spots,
    flatten(data: Record<string, unknown> | null, key: string, rule: string): Seen {
      const seen: Seen = new Map();
      const value = data?.[key];
      const root = Array.isArray(value) && rule.startsWith('_entities') ? value[0] : value;
      take(seen, root, `${rule}#${key}`, [{ rule, about: null }], []);
      return seen;
    },
  };

  /** What a row is: its own id, the object it tells of, or a code of its own. */
  function keyOf(row: Answer): string {
    if (typeof row.id === 'string') return row.id;
    if (typeof row.accountId === 'string') return row.accountId;
    const children = Object.entries(row).map(([key, child]) => [key.split('__').at(-1)!, child] as const);
    const named = children.find(
      ([name, child]) => ['code', 'rule', 'kind', 'method'].includes(name) && typeof child === 'string',
    );
    const objects = children.flatMap(([, child]) =>
      isAnswer(child) && typeof child.id === 'string' ? [child.id] : [],
    );
    const deeper = children.flatMap(([, child]) => (isAnswer(child) && child.id === undefined ? [keyOf(child)] : []));
    return [named?.[1], ...objects, ...deeper].filter(Boolean).join('+');
  }
}
