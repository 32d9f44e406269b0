import { fullName } from '../organization/search-text.ts';

type Named = { id: string; name: string; parentId: string };

/** Each body beside the first one that is called alike under the same superior, by name. */
export function pairsOfOneName(bodies: readonly Named[]): { name: string; oneId: string; otherId: string }[] {
  const first = new Map<string, Named>();
  const pairs = bodies.flatMap((body) => {
    const key = `${body.parentId} ${fullName(body.name)}`;
    const known = first.get(key);
    if (known) return [{ name: known.name, oneId: known.id, otherId: body.id }];
    first.set(key, body);
    return [];
  });
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return pairs.toSorted((one, other) => compare(one.name, other.name) || (one.otherId < other.otherId ? -1 : 1));
}
