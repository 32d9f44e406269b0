import type { Missed, Rows } from './rows/drop-policies.ts';
import type { Fault } from './verdict/judge.ts';
import type { Disagreement } from './verdict/opinions.ts';

export type Line = {
  part: string;
  cells: number;
  seconds: number;
  /** Seconds of the processor in this process; the database and the processes of dropped rules come on top. */
  cpu: number;
  faults: readonly Fault[];
  unproven?: readonly string[];
};

const count = (faults: readonly Fault[], kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length;
const number = (value: number) => value.toLocaleString('en-US').padStart(11);

/** What was asked, how long it took, and what was wrong. */
export function printLines(lines: readonly Line[]): void {
  const head = `${'part'.padEnd(34)}${'cells'.padStart(11)}${'seconds'.padStart(10)}${'own CPU'.padStart(10)}${'leaks'.padStart(8)}${'false denials'.padStart(15)}`;
  const row = ({ part, cells, seconds, cpu, faults }: Line) =>
    `${part.padEnd(34)}${number(cells)}${seconds.toFixed(1).padStart(10)}${cpu.toFixed(1).padStart(10)}${String(count(faults, 'leak')).padStart(8)}${String(count(faults, 'false denial')).padStart(15)}`;
  const all: Line = {
    part: 'together',
    cells: lines.reduce((sum, { cells }) => sum + cells, 0),
    seconds: lines.reduce((sum, { seconds }) => sum + seconds, 0),
    cpu: lines.reduce((sum, { cpu }) => sum + cpu, 0),
    faults: lines.flatMap(({ faults }) => faults),
  };
  process.stdout.write(`\n${[head, ...lines.map(row), row(all)].join('\n')}\n`);
  const unproven = lines.flatMap((line) => line.unproven ?? []);
  if (unproven.length > 0) process.stdout.write(`deeds that nobody came through with:\n  ${unproven.join('\n  ')}\n`);
}

/** Each fault once for its field, with those whom it befell and one place where it shows. */
export function printFaults(faults: readonly Fault[], most = Number(process.env.MATRIX_SHOW ?? 40)): void {
  const groups = [...Map.groupBy(faults, ({ kind, rule }) => `${kind}: ${rule}`)];
  for (const [name, group] of groups.slice(0, most)) {
    const { path, told } = group[0]!;
    const who = [...new Set(group.map(({ principal }) => principal))].join(', ');
    process.stdout.write(`  ${name} (${group.length}), e.g. at ${path}: ${told.slice(0, 120)}\n      ${who}\n`);
  }
  if (groups.length > most) process.stdout.write(`  and ${groups.length - most} more kinds\n`);
}

/** The policies of the database that were taken away, and those that nobody noticed the loss of. */
export function printPolicies(rows: Rows | null): readonly Missed[] {
  if (!rows) return [];
  const caught = (all: number, missed: readonly Missed[]) =>
    `${all}, caught: ${all - new Set(missed.map(({ policy }) => policy)).size}`;
  process.stdout.write(`policies dropped: ${caught(rows.policies, rows.missed)}\n`);
  process.stdout.write(`policies opened and closed to writing: ${caught(rows.written, rows.unwritten)}\n`);
  const missed = [...rows.missed, ...rows.unwritten];
  for (const { policy, how } of missed) process.stdout.write(`  missed: ${policy} ${how}\n`);
  return missed;
}

/** Where the table and Cedar differ: each rule once, with those about whom. */
export function printDisagreements(found: readonly Disagreement[]): void {
  for (const [name, group] of Map.groupBy(
    found,
    ({ rule, table }) => `${rule}: ${table ? 'allowed' : 'not allowed'}`,
  )) {
    const who = [...new Set(group.map(({ principal }) => principal))].join(', ');
    process.stdout.write(
      `  ${name} by the table, otherwise by Cedar, e.g. of ${group[0]!.about || 'all'}\n      ${who}\n`,
    );
  }
}

/** One line that says how far it is; only where somebody looks on. */
export function progress(part: string): (done: number, of: number) => void {
  if (!process.stdout.isTTY) return () => {};
  return (done, of) => {
    const filled = Math.round((24 * done) / of);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(24 - filled)}`;
    process.stdout.write(`\r${part.padEnd(34)}${bar} ${done} of ${of}${done === of ? '\r\x1b[K' : ''}`);
  };
}
