type Strand = { code: string; title: string };

/** Things of the movement's contents one under the other, those of none last. */
export function byStrand<Thing extends { strand: Strand | null }>(things: readonly Thing[]) {
  const groups = new Map<string, { strand: Strand | null; things: Thing[] }>();
  for (const thing of things) {
    const key = thing.strand?.code ?? '';
    const group = groups.get(key) ?? { strand: thing.strand, things: [] };
    group.things.push(thing);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.strand === null) - Number(b.strand === null));
}
