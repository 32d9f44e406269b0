import { type AppLoadContext, createCookie } from '@remix-run/node';
import * as z from 'zod';

type Asked = { request: Request; context: AppLoadContext };

const Ticket = z.object({ ticket: z.string(), purpose: z.enum(['sign-in', 'bind']), returnTo: z.string() });
type Ticket = z.infer<typeof Ticket>;

const TEN_MINUTES = 600;

/** Only the browser that was sent to the issuer may bring its answer back. */
function ticketCookie({ sessionSecret, insecure }: AppLoadContext) {
  return createCookie(insecure ? 'outside' : '__Host-outside', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: !insecure,
    maxAge: TEN_MINUTES,
    secrets: [sessionSecret],
  });
}

export const keepTicket = (context: AppLoadContext, ticket: Ticket): Promise<string> =>
  ticketCookie(context).serialize(ticket);

export const forgetTicket = (context: AppLoadContext): Promise<string> =>
  ticketCookie(context).serialize('', { maxAge: 0 });

export async function ticketOf({ request, context }: Asked): Promise<Ticket | null> {
  return Ticket.safeParse(await ticketCookie(context).parse(request.headers.get('cookie'))).data ?? null;
}
