import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import type { Envelope } from './answer.ts';

export type Line = {
  gatewayUrl: string;
  requestId: string;
  locale: string;
  token: string | undefined;
  reader: string | undefined;
};

const DEADLINE_MS = 10_000;
const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

/** One question to the gateway, with a deadline; undefined when nobody answered in time. */
export async function post<Data>(
  line: Line,
  document: DocumentNode,
  variables: unknown,
): Promise<Envelope<Data> | undefined> {
  try {
    const response = await fetch(line.gatewayUrl, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'accept-language': line.locale,
        'content-type': 'application/json',
        'x-request-id': line.requestId,
        ...(line.reader && { 'x-reader': line.reader }),
        ...(line.token && { authorization: `Bearer ${line.token}` }),
      },
      body: JSON.stringify({ query: textOf(document), variables }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body)
      ? (body as Envelope<Data>)
      : undefined;
  } catch {
    return undefined;
  }
}
