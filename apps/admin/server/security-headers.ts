import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Everything a page uses comes from this very server; inline scripts need the nonce of the answer. */
function contentSecurityPolicy(nonce: string, dev: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    dev ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    dev ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function securityHeaders(dev: boolean): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64url');
    const requestId = randomUUID();
    response.locals.nonce = nonce;
    response.locals.requestId = requestId;
    response.set({
      'Content-Security-Policy': contentSecurityPolicy(nonce, dev),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Request-Id': requestId,
      ...(request.secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
    });
    next();
  };
}
