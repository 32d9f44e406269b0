import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { ownGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { forgetLooking } from '#app/session/looking.server.ts';
import { forgetSession } from '#app/session/session.server.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut(input: {}) { __typename ... on SignedOut { at } ... on Refusal { message } }
  }
`);

export const loader = () => redirect('/');

/** The browser forgets the session whatever the graph answers. */
export async function action(args: ActionFunctionArgs) {
  const graph = await ownGraph(args);
  await graph.change(SignOut, {});
  const headers = new Headers();
  headers.append('Set-Cookie', await forgetSession(args.context));
  headers.append('Set-Cookie', await forgetLooking(args.context));
  return redirect('/sign-in', { headers });
}
