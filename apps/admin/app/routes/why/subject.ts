/** The services that explain, and what the ids of their things begin with. */
const explained = {
  organizations: ['org', 'doc', 'per', 'acc', 'mbs', 'dlg', 'inv', 'rog', 'imp'],
  partnerships: ['pts', 'mem', 'pln'],
  activities: ['act', 'evi', 'rep'],
  recognition: ['nom', 'rnd'],
} as const;

export type Explainer = keyof typeof explained;
export type Subject = { id: string; prefix: string; service: Explainer };

const ID = /(?<![a-z0-9_-])([a-z]{3})_[\w-]{1,56}/g;

/** The last thing that an address, or whatever somebody has copied, names; undefined when it names none that is explained. */
export function subjectIn(text: string): Subject | undefined {
  for (const [id, prefix] of [...text.matchAll(ID)].reverse())
    for (const [service, prefixes] of Object.entries(explained))
      if ((prefixes as readonly string[]).includes(prefix ?? ''))
        return { id, prefix: prefix!, service: service as Explainer };
  return undefined;
}
