import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import type { Request, Response } from 'express';
import { environment } from './env.ts';
import { sealedReader } from './sealed-reader.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    gatewayUrl: string;
    sessionSecret: string;
    demonstration: boolean;
    /** Names the request in the page, in the logs and in every service it reaches. */
    requestId: string;
    /** Whence the reader asks, sealed for the gateway; nothing when they share no secret. */
    reader: string | undefined;
    /** The only inline scripts the page may run carry it. */
    nonce: string;
    /** Plain http on another machine: browsers keep no Secure cookie there. */
    insecure: boolean;
  }
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

export function loadContext(request: Request, response: Response): AppLoadContext {
  return {
    gatewayUrl: environment.GATEWAY_URL,
    sessionSecret: environment.SESSION_SECRET,
    demonstration: environment.DEMONSTRATION,
    requestId: response.locals.requestId ?? randomUUID(),
    reader: sealedReader(request),
    nonce: response.locals.nonce ?? '',
    insecure: environment.NODE_ENV !== 'production' && !request.secure && !LOOPBACK.test(request.hostname),
  };
}
