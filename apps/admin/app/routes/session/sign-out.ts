import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { forgetSession } from '#app/session/session.server.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut(input: {}) { __typename ... on SignedOut { at } ... on Refusal { message } }
  }
`);

export const loader = () => redirect('/');

/** The browser forgets the session whatever the graph answers. */
export async function action(args: ActionFunctionArgs) {
  const graph = await publicGraph(args);
  await graph.change(SignOut, {});
  return redirect('/sign-in', { headers: { 'Set-Cookie': await forgetSession(args.context) } });
}
