import type { LoaderFunctionArgs } from '@remix-run/node';
import { graphFor } from '#app/graph.server.ts';
import { unitsNamed } from './units-named.server.ts';

/** What a field that looks for a unit offers while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams.get('search');
  return { units: await unitsNamed(await graphFor(args), search) };
}
