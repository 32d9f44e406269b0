import { readdirSync, readFileSync } from 'node:fs';
import { type Audience, audiences } from '../audiences.ts';
import type { Fact, Principal } from '../facts.ts';

/** One row of the table: a field, or `Type` itself for the object, and who may see it. */
export type Row = { type: string; field: string | null; audience: string; source: string; file: string };

const heading = /^## (\S+)$/;
const seenBy = /^(?:About: (\S+)\. )?Seen by: (.+?)\.(?: (.*))?$/;
const row = /^\| `([^`]+)` \| ([^|]+?) \|(?: ([^|]*?))? \|$/;

function readFile(file: string): { rows: Row[]; about: [string, string | null][] } {
  const rows: Row[] = [];
  const about: [string, string | null][] = [];
  let type = '';
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    type = heading.exec(line)?.[1] ?? type;
    const told = seenBy.exec(line);
    if (told) {
      about.push([type, told[1] ?? null]);
      rows.push({ type, field: null, audience: told[2]!, source: told[3] ?? '', file });
    }
    const cells = row.exec(line);
    if (cells) rows.push({ type, field: cells[1]!, audience: cells[2]!, source: cells[3] ?? '', file });
  }
  return { rows, about };
}

/** The decision table: what people read in `decisions/*.md`, as the matrix asks it. */
export function readRows(folder = new URL('.', import.meta.url)) {
  const read = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFile(name));
  const rows = read.flatMap((part) => part.rows);
  const abouts = new Map(read.flatMap((part) => part.about));
  const varying = / \(differs\)$/;
  const rules = rows.map((one) => ({ ...one, rule: one.field ? `${one.type}.${one.field}` : one.type }));
  const differs = new Set(rules.filter(({ audience }) => varying.test(audience)).map(({ rule }) => rule));
  const audienceByRule = new Map(rules.map(({ rule, audience }) => [rule, audience.replace(varying, '')]));
  const unknown = rules.filter(
    ({ rule }) => !['with it', ...Object.keys(audiences)].includes(audienceByRule.get(rule)!),
  );
  if (unknown.length > 0)
    throw new Error(`Nobody says who "${unknown[0]!.audience}" are (${unknown[0]!.type}.${unknown[0]!.field}).`);

  /** Whose rule a field follows: its own, or its type's. */
  function audienceOf(rule: string): string {
    if (rule.startsWith('_entities.')) return 'everyone';
    const own = audienceByRule.get(rule);
    if (!own) throw new Error(`The table has no row for ${rule}: add one to test/matrix/decisions.`);
    if (own !== 'with it') return own;
    const type = audienceByRule.get(rule.split('.')[0]!);
    if (!type) throw new Error(`The table has no row for ${rule}.`);
    return type;
  }

  return {
    rows,
    audienceOf,
    has: (rule: string) => audienceByRule.has(rule),
    aboutOf: (type: string): string | null => abouts.get(type) ?? null,
    /** Whether those who see it may rightly be told different things. */
    differs: (rule: string) => differs.has(rule),
    isOwn: (rule: string) => audiences[audienceOf(rule)]!.own === true,
    allows(principal: Principal, rule: string, about: Fact | null): boolean {
      const audience: Audience = audiences[audienceOf(rule)]!;
      return !principal.closed && audience.of(principal, about);
    },
  };
}

export type Rows = ReturnType<typeof readRows>;
