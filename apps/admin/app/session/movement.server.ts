import type { AppLoadContext } from '@remix-run/node';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { MovementsQuery } from './viewer.server.ts';

/** The movement the address speaks of, or the first; `unknown` when it speaks of one that is not there. */
export async function movementOf(graph: Graph, code: string | undefined, context: AppLoadContext) {
  const { data, missing } = await graph.ask(MovementsQuery, {});
  const movements = data?.movements;
  if (!movements) throw notFoundOr(missing, context);
  const movement = code ? movements.find((one) => one.code === code) : movements[0];
  return { movement: movement ?? null, unknown: !movement && movements.length > 0 };
}
