import { type AppLoadContext, redirect } from '@remix-run/node';
import type { TadaDocumentNode } from 'gql.tada';
import { type Answer, asksForSignIn, missingServices, sentAway } from './graph/answer.ts';
import { faultResponse } from './graph/fault.ts';
import type { Given } from './graph/given.ts';
import { type Outcome, outcomeOf } from './graph/outcome.ts';
import { post } from './graph/post.server.ts';
import { sendSheet } from './graph/send-sheet.server.ts';
import { uploadPhoto } from './graph/upload.server.ts';
import { localeOf } from './i18n/locale.server.ts';
import { logFault } from './log.server.ts';
import { lookingOf, OVER } from './session/looking.server.ts';
import { signInPath } from './session/paths.ts';
import { ownTokenOf, tokenOf } from './session/session.server.ts';

type Asked = { request: Request; context: AppLoadContext };
type Result = { __typename?: string };

/** The graph as whoever sent this request sees it; nobody signed in is sent to the sign-in page and back. */
export async function graphFor(asked: Asked) {
  const token = await tokenOf(asked);
  if (!token) throw redirect(signInPath(new URL(asked.request.url)));
  return graphWith(asked, token);
}

/** The graph as the reader sees it with his own session, also while support looks as somebody else. */
export async function ownGraph(asked: Asked) {
  return graphWith(asked, await ownTokenOf(asked));
}

/** The graph as the public sees it, or as the signed-in reader does. */
export async function publicGraph(asked: Asked) {
  return graphWith(asked, await tokenOf(asked));
}

export type Graph = Awaited<ReturnType<typeof graphFor>>;

async function graphWith({ request, context }: Asked, token: string | undefined) {
  const { gatewayUrl, requestId, reader } = context;
  const line = { gatewayUrl, requestId, reader, locale: await localeOf(request), token };

  async function send<Data, Variables>(document: TadaDocumentNode<Data, Variables>, variables: Given<Variables>) {
    const envelope = await post<Data>(line, document, variables);
    if (envelope && asksForSignIn(envelope))
      throw redirect((await lookingOf({ request, context })) ? OVER : signInPath(new URL(request.url), 'expired'));
    for (const { message } of envelope?.errors ?? []) logFault(message, requestId);
    return envelope;
  }

  return {
    /** Asks; what a missing service owes is null and the service is named. Throws only when there is nothing to show. */
    async ask<Data, Variables>(
      document: TadaDocumentNode<Data, Variables>,
      variables: Given<Variables>,
    ): Promise<Answer<Data>> {
      const envelope = await send(document, variables);
      if (!envelope) throw faultResponse({ fault: 'unreachable', services: [], requestId });
      if (sentAway(envelope)) throw faultResponse({ fault: 'crowded', services: [], requestId });
      const missing = missingServices(envelope);
      if (envelope.data == null && missing.length === 0)
        throw faultResponse({ fault: 'failed', services: [], requestId });
      return { data: envelope.data ?? null, missing };
    },

    /** Asks for what the page cannot be without. */
    async need<Data, Variables>(
      document: TadaDocumentNode<Data, Variables>,
      variables: Given<Variables>,
    ): Promise<Data> {
      const { data, missing } = await this.ask(document, variables);
      if (data === null) throw faultResponse({ fault: 'unanswered', services: missing, requestId });
      return data;
    },

    /** Runs a document with one mutation: done, refused, or unanswered so that the form can be sent again. */
    async change<Field extends string, Res extends Result, Variables>(
      document: TadaDocumentNode<Record<Field, Res>, Variables>,
      variables: Given<Variables>,
    ): Promise<Outcome<Res>> {
      const envelope = await send(document, variables);
      const away = envelope && sentAway(envelope);
      if (away) return { kind: 'refused', refusal: 'TooBusy', message: away, issues: [] };
      const [result] = Object.values<Res>(envelope?.data ?? {});
      if (!envelope || !result) {
        return { kind: 'unanswered', services: envelope ? missingServices(envelope) : [], requestId };
      }
      return outcomeOf(result);
    },

    /** Hands a photo on; answers the id of its upload, or why it was refused. */
    upload: (file: File) => uploadPhoto(line, file),

    /** Sends a sheet to be checked; answers its import, or why it was refused. */
    sendSheet: (kind: string, file: File) => sendSheet(line, kind, file),
  };
}
