import type { ActionFunctionArgs } from '@remix-run/node';
import { graphFor } from '#app/graph.server.ts';
import type { Reading } from './act.server.ts';
import { readForm } from './read-form.server.ts';

type Act = (reading: Reading) => Promise<unknown>;

/**
 * The action of a page with several forms: the form's name up to its first hyphen says which act it asks for.
 * Photos are taken only where a page says that it has forms with them.
 */
export async function actOn(args: ActionFunctionArgs, acts: Record<string, Act>, { photos = false } = {}) {
  const graph = await graphFor(args);
  const sent = await readForm(args, photos ? graph : undefined);
  const act = acts[sent.form.split('-')[0] ?? ''];
  if (!act) throw new Response(null, { status: 400 });
  return act({ args, graph, sent });
}
