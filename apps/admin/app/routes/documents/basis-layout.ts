type Node = { level: number; document: { id: string } };
type Edge = { citingId: string; basisId: string };
export type Placed<Paper extends Node> = { node: Paper; x: number; y: number };
export type Way = { key: string; path: string };

const STEP = 22;
const ROW = 34;
const LEFT = 12;
const TOP = 20;

/**
 * A line for each paper, further in the further it stands from the first one above; under each paper those that rest on
 * it, as far as they are one step further. What rests on several stands under the last of them.
 */
export function layOutBases<Paper extends Node>(nodes: readonly Paper[], edges: readonly Edge[]) {
  const levels = new Map(nodes.map(({ document, level }) => [document.id, level]));
  const known = new Map(nodes.map((node) => [node.document.id, node]));
  const children = new Map<string, string[]>();
  for (const { citingId, basisId } of edges)
    if (levels.get(citingId) === (levels.get(basisId) ?? 0) + 1)
      children.set(basisId, [...(children.get(basisId) ?? []), citingId]);

  const order: string[] = [];
  const visit = (id: string): void => {
    if (order.includes(id)) order.splice(order.indexOf(id), 1);
    order.push(id);
    for (const child of children.get(id) ?? []) visit(child);
  };
  const below = new Set([...children.values()].flat());
  for (const { document } of nodes) if (!below.has(document.id)) visit(document.id);

  const top = Math.min(0, ...levels.values());
  const places = new Map<string, Placed<Paper>>(
    order.flatMap((id, row) => {
      const node = known.get(id);
      return node ? [[id, { node, x: LEFT + (node.level - top) * STEP, y: TOP + row * ROW }] as const] : [];
    }),
  );
  const ways = edges.flatMap(({ citingId, basisId }): Way[] => {
    const [citing, basis] = [places.get(citingId), places.get(basisId)];
    if (!citing || !basis) return [];
    return [{ key: `${citingId} ${basisId}`, path: `M${basis.x} ${basis.y}V${citing.y}H${citing.x}` }];
  });
  return { places: [...places.values()], ways, height: TOP + order.length * ROW };
}
