import type { Text } from '@twinning/domain/text';

/** Why a member may not judge a nomination, as a path through the graph that can be said in words. */
export type ConflictState = 'LIVE' | 'DISMISSED' | 'PINNED';

/** A position somebody holds or held at an organization. */
export type Tie = { organizationId: string; position: Text };

/**
 * What leads on from an organization of the member's: a twin, a unit it supervises, the office over it, or a unit that
 * came out of it by reorganisations, or out of which it came.
 */
export type Link = {
  kind: 'TWIN' | 'SUPERVISES' | 'SUPERVISED' | 'PREDECESSOR' | 'SUCCESSOR';
  from: string;
  to: string;
};

export type Member = { personId: string; ties: readonly Tie[]; links: readonly Link[] };
export type Nominee = { organizationId: string; nominatorId: string; personId: string | null };

/** `key` names the path for ever, so that a dismissal covers what was known then and nothing that comes to light later. */
export type ConflictPath = { key: string; steps: readonly Text[] };
export type Conflict = ConflictPath & { personId: string; state: ConflictState; reason: string | null };
export type Declaration = { reason: string };
export type Ruling = { state: 'DISMISSED' | 'PINNED'; reason: string; keys: readonly string[] };

const words = {
  self: { vi: 'Chính là người được đề nghị', en: 'Is the nominee' },
  twin: { vi: 'kết nghĩa với', en: 'is twinned with' },
  supervises: { vi: 'quản lý trực tiếp', en: 'supervises' },
  supervised: { vi: 'trực thuộc', en: 'stands under' },
  predecessor: { vi: 'là tiền thân của', en: 'is a predecessor of' },
  successor: { vi: 'kế thừa', en: 'took over from' },
  nominates: { vi: 'là đơn vị đề nghị', en: 'nominates' },
  declared: { vi: 'Tự khai báo', en: 'Declared' },
  pinned: { vi: 'Chủ tịch hội đồng xác định', en: 'Found by the chair' },
} satisfies Record<string, Text>;

const told = {
  TWIN: 'twin',
  SUPERVISES: 'supervises',
  SUPERVISED: 'supervised',
  PREDECESSOR: 'predecessor',
  SUCCESSOR: 'successor',
} as const satisfies Record<Link['kind'], keyof typeof words>;

const plain = (text: string): Text => ({ vi: text, en: text });
const at = (position: Text, name: string): Text => ({ vi: `${position.vi} ${name}`, en: `${position.en}, ${name}` });

/** Every way from a member to a nominee; the department stands above all and makes no tie. */
export function pathsBetween(member: Member, nominee: Nominee, nameOf: (id: string) => string): ConflictPath[] {
  const paths: ConflictPath[] = [];
  if (nominee.personId === member.personId) paths.push({ key: 'SELF', steps: [words.self] });
  for (const { organizationId, position } of member.ties) {
    const start = at(position, nameOf(organizationId));
    if (organizationId === nominee.organizationId) paths.push({ key: `OWN:${organizationId}`, steps: [start] });
    else if (organizationId === nominee.nominatorId)
      paths.push({ key: `NOMINATOR:${organizationId}`, steps: [start, words.nominates] });
    for (const { kind, from, to } of member.links)
      if (from === organizationId && to === nominee.organizationId && from !== to)
        paths.push({
          key: `${kind}:${from}`,
          steps: [start, words[told[kind]], plain(nameOf(to))],
        });
  }
  return [...new Map(paths.map((path) => [path.key, path])).values()];
}

/** What the paths, the member's own word and the chair's ruling come to. */
export function conflictsOf(
  personId: string,
  found: readonly ConflictPath[],
  declaration: Declaration | undefined,
  ruling: Ruling | undefined,
): Conflict[] {
  const declared = declaration ? [{ key: 'DECLARED', steps: [words.declared, plain(declaration.reason)] }] : [];
  const paths = [...found, ...declared];
  if (ruling?.state === 'PINNED') {
    const pinned = paths.length > 0 ? paths : [{ key: 'PINNED', steps: [words.pinned] }];
    return pinned.map((path) => ({ ...path, personId, state: 'PINNED', reason: ruling.reason }));
  }
  return paths.map((path) =>
    ruling?.keys.includes(path.key)
      ? { ...path, personId, state: 'DISMISSED', reason: ruling.reason }
      : { ...path, personId, state: 'LIVE', reason: null },
  );
}

export const bars = (conflicts: readonly Conflict[]): boolean => conflicts.some(({ state }) => state !== 'DISMISSED');
