import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Adapter, type AdapterPayload, Provider } from 'oidc-provider';

type Claims = Record<string, unknown>;
/** What becomes of an identity token on its way: other claims, another header, another key. */
export type Tampering = { claims?: Claims; header?: Claims; strange?: boolean };

const clientId = 'twinning';
const clientSecret = 'a-client-secret-for-tests-only-0123456789';
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const loginPage = (uid: string) => `<!doctype html><html lang="en"><title>Issuer</title><link rel="icon" href="data:,">
  <h1>Sign in at the issuer</h1><form method="post" action="/interaction/${uid}">
  <label>Name <input name="login"></label>
  <label><input type="checkbox" name="amr" value="mfa"> With a second factor</label> <button>Go on</button></form></html>`;

/** Where the issuer keeps what it must remember of one kind, for the length of a test. */
class Kept implements Adapter {
  private readonly rows = new Map<string, AdapterPayload>();
  private by = (key: 'uid' | 'userCode', value: string) =>
    [...this.rows.values()].find((payload) => payload[key] === value);

  upsert = async (id: string, payload: AdapterPayload) => void this.rows.set(id, payload);
  find = async (id: string) => this.rows.get(id);
  findByUid = async (uid: string) => this.by('uid', uid);
  findByUserCode = async (userCode: string) => this.by('userCode', userCode);
  destroy = async (id: string) => void this.rows.delete(id);
  async consume(id: string) {
    const payload = this.rows.get(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }
  async revokeByGrantId(grantId: string) {
    for (const [id, payload] of this.rows) if (payload.grantId === grantId) this.rows.delete(id);
  }
}

/** A real issuer of identities on loopback: whoever types a name there is that person. */
export async function openIssuer(redirectUri: string) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [key, strangeKey] = [rsa(), rsa()];
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' } as never] },
    adapter: Kept,
    claims: { openid: ['sub', 'amr'] },
    cookies: { keys: ['a-cookie-key-for-tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Grant: 600, Interaction: 600, Session: 600 },
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ accountId: oidc.session!.accountId!, clientId: oidc.client!.clientId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  let tampering: Tampering | null = null;

  /** Signs a token again as somebody would who wants to be taken for another. */
  function tamperedWith(token: string, { claims, header, strange }: Tampering): string {
    const [head, body] = token
      .split('.')
      .slice(0, 2)
      .map((piece) => JSON.parse(Buffer.from(piece, 'base64url').toString()) as Claims);
    const signed = `${part({ ...head, ...header })}.${part({ ...body, ...claims })}`;
    if (header?.alg === 'none') return `${signed}.`;
    return `${signed}.${sign('sha256', Buffer.from(signed), strange ? strangeKey : key).toString('base64url')}`;
  }

  provider.use(async (context, next) => {
    await next();
    const body = context.body as { id_token?: string };
    if (tampering && context.path === '/token' && body?.id_token)
      context.body = { ...body, id_token: tamperedWith(body.id_token, tampering) };
  });

  const answer = provider.callback();
  async function interact(request: IncomingMessage, response: ServerResponse, uid: string): Promise<void> {
    if (request.method !== 'POST')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(loginPage(uid));
    const typed = new URLSearchParams(await text(request));
    const login = { accountId: typed.get('login') ?? '', amr: ['pwd', ...typed.getAll('amr')] };
    await provider.interactionFinished(request, response, { login });
  }
  server.on('request', (request, response) => {
    const [, uid] = /^\/interaction\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (!uid) return void answer(request, response);
    interact(request, response, uid).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  return {
    issuer,
    clientId,
    clientSecret,
    /** From now on identity tokens are changed on their way; null: no longer. */
    tamper(how: Tampering | null): void {
      tampering = how;
    },

    /** What a browser does that was sent here: types a name, proves it by `amr` too, and follows until it is sent back; answers where to. */
    async walk(address: string, login: string, amr: readonly string[] = []): Promise<URL> {
      const cookies = new Map<string, string>();
      const go = async (url: string, init: RequestInit = {}) => {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answered = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
        for (const set of answered.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
          cookies.set(name!, value!);
        }
        return answered;
      };
      const proof = new URLSearchParams([['login', login], ...amr.map((method): [string, string] => ['amr', method])]);
      let next = address;
      for (let step = 0; step < 10; step += 1) {
        if (next.startsWith(redirectUri)) return new URL(next);
        const typed = next.includes('/interaction/') ? { method: 'POST', body: proof } : {};
        const answered = await go(next, typed);
        const location = answered.headers.get('location');
        if (!location) throw new Error(`the issuer answered ${answered.status}: ${await answered.text()}`);
        next = new URL(location, next).href;
      }
      throw new Error('the issuer never sent back');
    },

    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type OpenIssuer = Awaited<ReturnType<typeof openIssuer>>;
