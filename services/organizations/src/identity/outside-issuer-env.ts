import * as z from 'zod';

const emptyIsUnset = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

/** One issuer, configured by the operator; without it nobody is offered one. */
export const outsideIssuerEnv = {
  OIDC_ISSUER: emptyIsUnset(z.url({ protocol: /^https?$/ }).optional()),
  OIDC_CLIENT_ID: emptyIsUnset(z.string().min(1).optional()),
  OIDC_CLIENT_SECRET: emptyIsUnset(z.string().min(1).optional()),
  /** As it stands on the button: "Sở GD&ĐT Hà Nội". */
  OIDC_NAME: emptyIsUnset(z.string().max(60).optional()),
  /** What `amr` or `acr` of its tokens say when it has asked for a second factor, with commas between. */
  OIDC_SECOND_FACTOR: emptyIsUnset(z.string().max(500).optional()),
};

type Given = {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_NAME?: string | undefined;
  OIDC_SECOND_FACTOR?: string | undefined;
};

export type OutsideIssuerSettings = {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  name: string;
  /** Where the issuer sends browsers back to. */
  redirectUri: string;
  /** Words by which the issuer says that it asked for a second factor. */
  secondFactorWords: readonly string[];
};

/** The word that RFC 8176 has for more than one factor. */
const MORE_THAN_ONE = 'mfa';

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** All of it or nothing; a password to the issuer never crosses a network in the clear. */
export function soundOutsideIssuer(env: Given & { NODE_ENV: string }): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env;
  if (!OIDC_ISSUER) return !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return false;
  const { protocol, hostname } = new URL(OIDC_ISSUER);
  return protocol === 'https:' || (env.NODE_ENV !== 'production' && LOOPBACK.test(hostname));
}

export const outsideIssuerFault =
  'OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together, and the issuer is https (on loopback, outside production, http)';

export function outsideIssuerSettings(env: Given, adminUrl: string): OutsideIssuerSettings | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SECOND_FACTOR = MORE_THAN_ONE } = env;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  const issuer = new URL(OIDC_ISSUER);
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME ?? issuer.host,
    secondFactorWords: OIDC_SECOND_FACTOR.split(',').flatMap((word) => word.trim() || []),
    redirectUri: new URL('/sign-in/outside/callback', adminUrl).href,
  };
}
