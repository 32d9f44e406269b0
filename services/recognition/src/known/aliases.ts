/** Ids that mean the same body or person. */
export type Aliases = {
  /** The id under which an entry goes on, perhaps through several merges. */
  kept(id: string): string;
  /** Every id that means what one of these means. */
  all(ids: readonly string[]): string[];
};

export function aliases(merged: readonly { id: string; keptId: string }[]): Aliases {
  const next = new Map(merged.map(({ id, keptId }) => [id, keptId]));
  const kept = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    while (next.has(at) && !seen.has(at)) {
      seen.add(at);
      at = next.get(at)!;
    }
    return at;
  };
  return {
    kept,
    all(ids) {
      const meant = new Set(ids.map(kept));
      return [...new Set([...ids, ...meant, ...[...next.keys()].filter((id) => meant.has(kept(id)))])];
    },
  };
}
