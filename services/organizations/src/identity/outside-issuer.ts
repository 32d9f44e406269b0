import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import type { OutsideIssuerSettings } from './outside-issuer-env.ts';
import { IssuerSilent, type OutsideIssuer } from './outside-issuer-port.ts';

const PATIENCE_S = 2;
/** An issuer rarely moves; its keys are asked for anew by themselves when a signature names a new one. */
const FRESH_MS = 60 * 60_000;

/** The secret goes into the header, as the standard has it, unless the issuer says that it reads only the body. */
const shown =
  (secret: string): oidc.ClientAuth =>
  (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const inHeader = !methods || methods.includes('client_secret_basic');
    return (inHeader ? oidc.ClientSecretBasic(secret) : oidc.ClientSecretPost(secret))(server, ...rest);
  };

const reasonOf = (error: unknown): string => {
  const { code, error: named, name } = error as { code?: unknown; error?: unknown; name?: unknown };
  return [code, named, name].filter((part) => typeof part === 'string').join(' ');
};

/** `amr` is a list of methods, `acr` one word for how sure the issuer is; either may say it, in exactly these words. */
export function saysSecondFactor({ amr, acr }: Record<string, unknown>, words: readonly string[]): boolean {
  const said: unknown[] = [...(Array.isArray(amr) ? (amr as unknown[]) : []), acr];
  return said.some((word) => typeof word === 'string' && words.includes(word));
}

/** Sign-in by OpenID Connect: authorization code with PKCE, state and nonce; the identity token's signature is checked. */
export function outsideIssuer(settings: OutsideIssuerSettings, log: Pick<Logger, 'info' | 'warn'>): OutsideIssuer {
  const { issuer, clientId, clientSecret, name, redirectUri, secondFactorWords } = settings;
  const plain = issuer.protocol === 'http:';
  let known: { at: number; configuration: Promise<oidc.Configuration> } | null = null;

  /** Asked once an hour, and again at once after a failure. */
  function configured(): Promise<oidc.Configuration> {
    if (known && Date.now() - known.at < FRESH_MS) return known.configuration;
    const execute = [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])];
    const configuration = oidc
      .discovery(issuer, clientId, {}, shown(clientSecret), { execute, timeout: PATIENCE_S })
      .catch((error: unknown) => {
        known = null;
        log.warn({ reason: reasonOf(error) }, 'the outside issuer does not answer');
        throw new IssuerSilent('the outside issuer does not answer', { cause: error });
      });
    known = { at: Date.now(), configuration };
    return configuration;
  }

  return {
    name,

    async begin(state) {
      const configuration = await configured();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const nonce = oidc.randomNonce();
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href, codeVerifier, nonce };
    },

    async finish({ code, state, issuer: named }, expected) {
      const configuration = await configured();
      const back = new URL(redirectUri);
      for (const [key, value] of Object.entries({ code, state, iss: named }))
        if (value !== null) back.searchParams.set(key, value);
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, back, {
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          pkceCodeVerifier: expected.codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return null;
        const withSecondFactor = saysSecondFactor(claims, secondFactorWords);
        return { issuer: claims.iss, subject: claims.sub, withSecondFactor };
      } catch (error) {
        log.info({ refused: reasonOf(error) }, 'an answer of the outside issuer does not hold');
        return null;
      }
    },
  };
}
