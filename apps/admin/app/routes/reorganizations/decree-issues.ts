import type { Refused, Unanswered } from '#app/graph/outcome.ts';

/** The graph speaks of `decree.lines.2.sourceId`; in the form it is a field by itself. */
export function withoutDecree(outcome: Refused | Unanswered): Refused | Unanswered {
  if (outcome.kind === 'unanswered') return outcome;
  const issues = outcome.issues.map(({ path, message }) => ({ path: fieldOf(path), message }));
  return { ...outcome, issues };
}

const fieldOf = (path: string): string =>
  path
    .replace(/^decree\./, '')
    .replace(/^effectiveOn\..*/, 'effectiveOn')
    .replace(/^(foundings\.\d+)\.codes.*/, '$1.local');
