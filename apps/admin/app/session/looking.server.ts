import { type AppLoadContext, createCookie } from '@remix-run/node';
import * as z from 'zod';

type Asked = { request: Request; context: AppLoadContext };

/** What support looks at: the session that reads as somebody else, and which agreement it rests on. */
const Looking = z.object({ token: z.string(), expiresAt: z.string(), viewId: z.string() });
export type Looking = z.infer<typeof Looking>;

/** Where a looking that is over leads. */
export const OVER = '/support/over';

function lookingCookie({ sessionSecret, insecure }: AppLoadContext) {
  return createCookie(insecure ? 'looking' : '__Host-looking', {
    httpOnly: true,
    path: '/',
    sameSite: 'lax',
    secure: !insecure,
    secrets: [sessionSecret],
  });
}

export async function lookingOf({ request, context }: Asked): Promise<Looking | undefined> {
  const held = Looking.safeParse(await lookingCookie(context).parse(request.headers.get('cookie')));
  return held.success && new Date(held.data.expiresAt) > new Date() ? held.data : undefined;
}

export const keepLooking = (context: AppLoadContext, looking: Looking): Promise<string> =>
  lookingCookie(context).serialize(looking, { expires: new Date(looking.expiresAt) });

export const forgetLooking = (context: AppLoadContext): Promise<string> =>
  lookingCookie(context).serialize('', { maxAge: 0 });
