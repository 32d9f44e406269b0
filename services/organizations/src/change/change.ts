/** Something that happened to a body or a paper, for systems that keep a copy. */
export type Change = {
  id: string;
  type: string;
  at: Date;
  entity: { kind: 'Organization' | 'OfficialDocument'; id: string };
};

/** What of the journal is told: facts of the public register. Who was appointed and who may sign in is not among them. */
export const told: Readonly<Record<string, Change['entity']['kind']>> = {
  'organizations.organization-registered.v1': 'Organization',
  'organizations.organization-changed.v1': 'Organization',
  'organizations.document-filed.v1': 'OfficialDocument',
  'organizations.document-amended.v1': 'OfficialDocument',
};

const UNDERWAY_MS = 10_000;

/**
 * Where to ask on from. A change bears the instant at which its request began and shows when that request is done, so
 * the last ten seconds are told again: a change may come twice, never not at all.
 */
export function nextCursor(since: Date | null, last: Date | null, now: Date): Date {
  const settled = new Date(now.getTime() - UNDERWAY_MS);
  const seen = last !== null && last < settled ? last : settled;
  return since !== null && since > seen ? since : seen;
}
