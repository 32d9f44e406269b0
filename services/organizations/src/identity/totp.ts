import { Secret, TOTP } from 'otpauth';

const ISSUER = 'Kết nghĩa Hà Nội';
const PERIOD = 30;
/** A code of the step before or after is taken too: clocks of phones go wrong. */
const WINDOW = 1;

const codesOf = (key: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(key) });

/** 160 bits, as RFC 4226 recommends, in the letters an authenticator takes. */
export const newKey = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says: `otpauth://totp/…`. */
export const keyAddress = (key: string, login: string): string => codesOf(key, login).toString();

/** The step of time (30 seconds since 1970) of which this is the code; null for a wrong one (RFC 6238). */
export function stepOf(key: string, digits: string, now: Date): number | null {
  const delta = codesOf(key).validate({ token: digits, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** The code that an authenticator shows at an instant. */
export const codeAt = (key: string, now: Date): string => codesOf(key).generate({ timestamp: now.getTime() });
