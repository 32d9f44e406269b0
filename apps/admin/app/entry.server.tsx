import { Readable } from 'node:stream';
import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { compressed } from './compress.server.ts';
import { translatorFor } from './i18n/i18n.server.ts';
import { localeOf } from './i18n/locale.server.ts';
import { WordsProvider } from './i18n/words-context.tsx';
import { logFault } from './log.server.ts';
import { NonceProvider } from './nonce.tsx';
import { cacheControlFor } from './session/cache-control.server.ts';
import { withoutNul } from './without-nul.server.ts';

const PATIENCE_MS = 12_000;
export const streamTimeout = PATIENCE_MS - 1_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const { nonce, requestId } = context;
  const i18n = translatorFor(await localeOf(request));
  const page = (
    <WordsProvider value={i18n}>
      <NonceProvider value={nonce}>
        <RemixServer context={remix} url={request.url} abortDelay={PATIENCE_MS} nonce={nonce} />
      </NonceProvider>
    </WordsProvider>
  );
  const { stream, failed } = await rendered(page, isbot(request.headers.get('user-agent')), nonce, requestId);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Cache-Control', await cacheControlFor({ request, context }));
  return compressed(request, new Response(stream, { headers, status: failed() ? 500 : status }));
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted) logFault(error, context.requestId);
}

type Asked = { request: Request; context: AppLoadContext };

export async function handleDataRequest(response: Response, { request, context }: Asked): Promise<Response> {
  response.headers.set('Cache-Control', await cacheControlFor({ request, context }));
  return compressed(request, response);
}

function rendered(page: React.ReactElement, whole: boolean, nonce: string, requestId: string) {
  return new Promise<{ stream: ReadableStream; failed: () => boolean }>((resolve, reject) => {
    let failed = false;
    const ready = () => {
      const body = withoutNul();
      resolve({ stream: createReadableStreamFromReadable(Readable.from(body)), failed: () => failed });
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whole ? 'onAllReady' : 'onShellReady']: ready,
      onShellError: reject,
      onError: (error) => {
        failed = true;
        logFault(error, requestId);
      },
    });
    setTimeout(abort, PATIENCE_MS).unref();
  });
}
