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

type Entry = { subjectId?: unknown };

/** An answer without the entries of a trail in it, and those apart. */
function apart(answer: Answered): { text: string; entries: Entry[] } {
  const entries: Entry[] = [];
  const text = JSON.stringify(answer, (_, value) => {
    if (value?.__typename !== 'AuditEntry') return value;
    entries.push({ subjectId: value.AuditEntry__subjectId });
    return undefined;
  });
  return { text, entries };
}

/**
 * Secrets that turn up, anywhere in an answer or an error, before somebody who may not know them. What an entry of a trail was
 * about stands in it for whoever reads trails, unless a conflict bars them from that.
 */
export function betrayed(answers: ReadonlyMap<Principal, Answered>, given: Given): Fault[] {
  const { rows, facts } = given;
  const strange = strangerTo(given);
  return [...answers].flatMap(([principal, answer]) => {
    const { text, entries } = apart(answer);
    const leak = (rule: string, path: string, told: string): Fault => ({
      ...{ kind: 'leak', principal: principal.name, rule, path, told },
    });
    const reads = rows.allows(principal, 'AuditEntry.after', null);
    const barred = entries.filter(({ subjectId }) => [facts.get(subjectId)?.barred].flat().includes(principal.self));
    return [
      ...strange(principal, text).map(({ field, about, text: met }) => leak(field, about, met)),
      ...(reads ? barred : entries).map(({ subjectId }) => leak('AuditEntry', String(subjectId), 'an entry')),
    ];
  });
}
