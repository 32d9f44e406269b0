import { GraphQLError } from 'graphql';
import { breaker } from './breaker.ts';
import type { Identity } from './identify.ts';
import type { Reader } from './reader.ts';
import type { Signer } from './sign-request.ts';

const ANSWER_MS = 3_000;

/** Whose request it is; every request to a service carries it, and nothing of the caller's own headers. */
export type Request = Identity &
  Partial<Reader> & {
    requestId: string;
    language: 'vi' | 'en';
    /** When a question that goes to several services one after another is answered with what has come. */
    deadline?: AbortSignal;
  };

const words = {
  vi: (service: string) =>
    `Dịch vụ "${service}" hiện không trả lời; phần còn lại vẫn dùng được. Hãy thử lại sau ít phút.`,
  en: (service: string) =>
    `The service "${service}" does not answer at present; the rest still works. Try again in a few minutes.`,
};

/** The part of an answer that is missing because its service is. */
export class ServiceUnavailable extends GraphQLError {
  constructor(service: string, { language, requestId }: Request, cause?: unknown) {
    super(words[language](service), {
      extensions: { code: 'SERVICE_UNAVAILABLE', service, requestId },
      ...(cause instanceof Error && { originalError: cause }),
    });
  }
}

/** Sends a signed request to a service, within its deadline; a service that keeps failing is not asked for a while. */
export function serviceReacher(addresses: Readonly<Record<string, string>>, sign: Signer) {
  const health = breaker();

  return async (
    service: string,
    request: Request,
    init: RequestInit & { body?: string | Uint8Array<ArrayBuffer> },
    path?: string,
  ) => {
    const address = addresses[service];
    if (!address) throw new Error(`There is no service "${service}".`);
    if (health.rests(service)) throw new ServiceUnavailable(service, request);
    const { requestId, language, deadline } = request;
    const leave = [init.signal, deadline].filter((signal) => signal != null);
    const signal = AbortSignal.any([AbortSignal.timeout(ANSWER_MS), ...leave]);
    try {
      const answer = await fetch(path ? new URL(path, address) : address, {
        ...init,
        signal,
        headers: {
          ...(init.headers as Record<string, string>),
          authorization: `Bearer ${await sign(service, request, init.body ?? '')}`,
          'x-request-id': requestId,
          'accept-language': language,
        },
      });
      health.answered(service);
      return answer;
    } catch (cause) {
      if (!leave.some(({ aborted }) => aborted)) health.failed(service);
      throw new ServiceUnavailable(service, request, cause);
    }
  };
}
export type Reach = ReturnType<typeof serviceReacher>;
