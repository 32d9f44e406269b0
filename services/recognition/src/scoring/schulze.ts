import { type Mark, nomineesOf } from './marks.ts';

/** How many judges put one nominee above another; a judge who scored only one of the two says nothing. */
function preferences(marks: readonly Mark[], nominees: readonly string[]): number[][] {
  const place = new Map(nominees.map((nominee, index) => [nominee, index]));
  const counts = nominees.map(() => nominees.map(() => 0));
  for (const of of Map.groupBy(marks, ({ judge }) => judge).values())
    for (const one of of)
      for (const other of of)
        if (one.total > other.total) counts[place.get(one.nominee)!]![place.get(other.nominee)!]! += 1;
  return counts;
}

/** The strength of the strongest path of majorities between each two. */
function strongestPaths(counts: readonly (readonly number[])[]): number[][] {
  const paths = counts.map((row, one) => row.map((count, other) => (count > counts[other]![one]! ? count : 0)));
  for (const [via, from] of paths.entries())
    for (const row of paths) {
      const upTo = row[via]!;
      for (const [to, on] of from.entries()) row[to] = Math.max(row[to]!, Math.min(upTo, on));
    }
  return paths;
}

/** The judges' orders compared in pairs (Schulze): a nominee's total is how many others it beats. */
export function schulze(marks: readonly Mark[]): Map<string, number> {
  const nominees = nomineesOf(marks);
  const paths = strongestPaths(preferences(marks, nominees));
  return new Map(
    nominees.map((nominee, one) => [
      nominee,
      nominees.filter((_, other) => other !== one && paths[one]![other]! > paths[other]![one]!).length,
    ]),
  );
}
