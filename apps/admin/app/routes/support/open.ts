import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ownGraph } from '#app/graph.server.ts';
import { redirectSaying } from '#app/session/flash.server.ts';
import { keepLooking } from '#app/session/looking.server.ts';
import { OpenSupportView } from './support.server.ts';

export const loader = () => redirect('/support');

/** Support begins to look: the browser keeps that session beside its own. */
export async function action(args: ActionFunctionArgs) {
  const viewId = String((await args.request.formData()).get('supportViewId') ?? '');
  const graph = await ownGraph(args);
  const outcome = await graph.change(OpenSupportView, { input: { supportViewId: viewId } });
  if (outcome.kind === 'refused') return redirectSaying(args.context, '/support', { said: outcome.message });
  if (outcome.kind !== 'done') return redirect('/support');
  const { token, expiresAt } = outcome.result;
  return redirect('/', {
    headers: { 'Set-Cookie': await keepLooking(args.context, { token, expiresAt, viewId }) },
  });
}
