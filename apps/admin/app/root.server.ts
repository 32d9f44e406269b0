import { randomUUID } from 'node:crypto';
import { type AppLoadContext, redirect } from '@remix-run/node';
import { contextOf } from './context/context.ts';
import { publicGraph } from './graph.server.ts';
import { today } from './i18n/dates.ts';
import { localeOf, themeOf } from './i18n/locale.server.ts';
import { flashOf } from './session/flash.server.ts';
import { heldToday } from './session/held-today.ts';
import { lookingOf, OVER } from './session/looking.server.ts';
import { signInPath } from './session/paths.ts';
import { forgetSession, keepSession, tokenOf } from './session/session.server.ts';
import { MovementsQuery, RenewalQuery, RenewSession, UnitQuery, ViewerQuery } from './session/viewer.server.ts';

type Asked = { request: Request; context: AppLoadContext };

/** What the frame around every page shows. The frame stands even when nobody answers; the page says so then. */
export async function frameOf(asked: Asked) {
  const { request, context } = asked;
  const url = new URL(request.url);
  const [locale, theme, flash, token] = await Promise.all([
    localeOf(request),
    themeOf(request),
    flashOf(request, context),
    tokenOf(asked),
  ]);
  const known = token ? await whoAsks(asked, url) : { viewer: null, movements: [], unit: null };
  const renewed = token ? await renewedSession(asked) : undefined;
  const frame = {
    ...known,
    locale,
    theme,
    flash,
    looking: (await lookingOf(asked)) !== undefined,
    demonstration: context.demonstration,
    insecure: context.insecure,
    /** Seeds the idempotency keys of the forms on this page. */
    formSeed: randomUUID(),
  };
  return { frame, renewed };
}

async function whoAsks(asked: Asked, url: URL) {
  const { unit, asOf } = contextOf(url.searchParams);
  const graph = await publicGraph(asked);
  const [account, movements, place] = await Promise.all([
    graph.ask(ViewerQuery, {}).catch(unanswered),
    graph.ask(MovementsQuery, {}).catch(unanswered),
    unit ? graph.ask(UnitQuery, { id: unit, asOf: asOf ?? null }).catch(unanswered) : undefined,
  ]);
  const expired = account?.data && account.data.viewer === null;
  if (expired && (await lookingOf(asked)) && url.pathname !== OVER) throw redirect(OVER);
  if (expired && url.pathname !== '/sign-in')
    throw redirect(signInPath(url, 'expired'), { headers: { 'Set-Cookie': await forgetSession(asked.context) } });
  return {
    viewer: account?.data?.viewer ? heldToday(account.data.viewer, today()) : null,
    movements: movements?.data?.movements ?? [],
    unit: place?.data?.organization ?? null,
  };
}

/** A redirect is an answer; silence of a service is none of the frame's business. */
function unanswered(thrown: unknown): undefined {
  if (thrown instanceof Response && thrown.status < 400) throw thrown;
}

/** The cookie of a fresh token, when the rights of the account have changed since the session was opened. */
async function renewedSession(asked: Asked): Promise<string | undefined> {
  const graph = await publicGraph(asked);
  const answer = await graph.ask(RenewalQuery, {}).catch(unanswered);
  const stale = answer?.data?.viewer?.sessions?.some(({ isThisOne, renewBy }) => isThisOne && renewBy !== null);
  if (!stale) return undefined;
  const outcome = await graph.change(RenewSession, {});
  return outcome.kind === 'done' ? keepSession(asked.context, outcome.result) : undefined;
}
