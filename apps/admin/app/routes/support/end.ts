import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ownGraph } from '#app/graph.server.ts';
import { forgetLooking, lookingOf } from '#app/session/looking.server.ts';
import { EndSupportView } from './support.server.ts';

export const loader = () => redirect('/support');

/** The browser forgets what it looked at whatever the graph answers. */
export async function action(args: ActionFunctionArgs) {
  const looking = await lookingOf(args);
  const graph = await ownGraph(args);
  if (looking)
    await graph.change(EndSupportView, { input: { supportViewId: looking.viewId, idempotencyKey: randomUUID() } });
  return redirect('/support', { headers: { 'Set-Cookie': await forgetLooking(args.context) } });
}
