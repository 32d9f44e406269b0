import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { forgetLooking } from '#app/session/looking.server.ts';

/** The person has ended it, or the half hour is over: support is back with its own pages. */
export const loader = async ({ context }: LoaderFunctionArgs) =>
  redirect('/support', { headers: { 'Set-Cookie': await forgetLooking(context) } });
