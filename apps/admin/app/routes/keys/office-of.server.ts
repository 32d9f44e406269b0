import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { officesOf } from './keeping.ts';

const Own = graphql(`query KeyOffices { viewer { memberships { role organization { id } } } }`);

/** Whose keys a page is about: those of the office in the address, or of the reader's own. */
export async function officeOf(graph: Graph, { request, context }: LoaderFunctionArgs): Promise<string | null> {
  const asked = new URL(request.url).searchParams.get('office');
  if (asked) return asked;
  const { data, missing } = await graph.ask(Own, {});
  if (!data) throw notFoundOr(missing, context);
  return officesOf(data.viewer as never)[0]?.id ?? null;
}
