import {
  createHash,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';

type Claims = Record<string, unknown>;
export type Forgery = (by: Forger) => string | string[];

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const strange = generateKeyPairSync('ed25519').privateKey;

/** Makes gateway tokens for one service and body, right but for what is asked to be wrong. */
export function forger(key: KeyObject, service: string, body: string) {
  const now = Math.floor(Date.now() / 1000);
  const claims: Claims = {
    iss: 'gateway',
    aud: service,
    sub: 'acc_1',
    iat: now,
    exp: now + 60,
    body: createHash('sha256').update(body).digest('base64url'),
  };
  const signed = (header: Claims, changed: Claims, by: KeyObject = key) => {
    const text = `${part({ alg: 'EdDSA', ...header })}.${part({ ...claims, jti: randomUUID(), ...changed })}`;
    return { text, token: `${text}.${sign(null, Buffer.from(text), by).toString('base64url')}` };
  };
  return {
    now,
    publicKey: createPublicKey(key),
    /** A token that holds, with other claims or another header. */
    right: (changed: Claims = {}, header: Claims = {}) => signed(header, changed).token,
    strange: (header: Claims = {}) => signed(header, {}, strange).token,
    /** The same text under a signature of one's choosing. */
    under: (header: Claims, signature: (text: string) => string) => {
      const { text } = signed(header, {});
      return `${text}.${signature(text)}`;
    },
    strangeJwk: createPublicKey(strange).export({ format: 'jwk' }),
  };
}
export type Forger = ReturnType<typeof forger>;

const hmac = (secret: string) => (text: string) => createHmac('sha256', secret).update(text).digest('base64url');
const pem = ({ publicKey }: Forger) => publicKey.export({ format: 'pem', type: 'spki' }).toString();
const bearer = (token: string) => `Bearer ${token}`;

/** What must not pass for the gateway, each kind by its name. */
export const forgedGatewayTokens: Record<string, Forgery> = {
  'no header': () => [],
  'an empty header': () => '',
  'a scheme without a token': () => 'Bearer',
  'another scheme': (by) => `Basic ${by.right()}`,
  'a lower-case scheme': (by) => `bearer ${by.right()}`,
  'a token without a scheme': (by) => by.right(),
  'something behind the token': (by) => `${bearer(by.right())} more`,
  'two tokens in one header': (by) => `${bearer(by.right())}, ${bearer(by.right())}`,
  'two headers, the first right': (by) => [bearer(by.right()), bearer(by.strange())],
  'two headers, the second right': (by) => [bearer(by.strange()), bearer(by.right())],
  'no token but words': () => bearer('let-me-in'),
  'alg none without a signature': (by) => bearer(by.under({ alg: 'none' }, () => '')),
  'alg NONE in capitals': (by) => bearer(by.under({ alg: 'NONE' }, () => '')),
  'HS256 with the public key as PEM': (by) => bearer(by.under({ alg: 'HS256' }, hmac(pem(by)))),
  'HS256 with the public key as JWK': (by) =>
    bearer(by.under({ alg: 'HS256' }, hmac(String(by.publicKey.export({ format: 'jwk' }).x)))),
  'HS256 with an empty secret': (by) => bearer(by.under({ alg: 'HS256' }, hmac(''))),
  'another key': (by) => bearer(by.strange()),
  'another key that the header brings along': (by) => bearer(by.strange({ jwk: by.strangeJwk })),
  'another key at an address (jku)': (by) => bearer(by.strange({ jku: 'https://evil.example/keys' })),
  'another key in a certificate (x5u)': (by) => bearer(by.strange({ x5u: 'https://evil.example/cert' })),
  'another key by a path (kid)': (by) => bearer(by.strange({ kid: '../../../dev/null' })),
  'another key by SQL (kid)': (by) => bearer(by.strange({ kid: "' union select 'key" })),
  'a header that must be understood (crit)': (by) => bearer(by.right({}, { crit: ['evil'], evil: true })),
  'another audience': (by) => bearer(by.right({ aud: 'somebody-else' })),
  'no audience': (by) => bearer(by.right({ aud: undefined })),
  'another issuer': (by) => bearer(by.right({ iss: 'gateway.evil.example' })),
  'no issuer': (by) => bearer(by.right({ iss: undefined })),
  expired: (by) => bearer(by.right({ iat: by.now - 120, exp: by.now - 60 })),
  'made long ago and good for long': (by) => bearer(by.right({ iat: by.now - 3600, exp: by.now + 3600 })),
  'made in the future': (by) => bearer(by.right({ iat: by.now + 3600, exp: by.now + 3660 })),
  'not valid yet': (by) => bearer(by.right({ nbf: by.now + 3600 })),
  'without an end': (by) => bearer(by.right({ exp: undefined })),
  'without a beginning': (by) => bearer(by.right({ iat: undefined })),
  'an end in words': (by) => bearer(by.right({ exp: 'never' })),
  'another body': (by) => bearer(by.right({ body: createHash('sha256').update('{}').digest('base64url') })),
  'no body': (by) => bearer(by.right({ body: undefined })),
  'an empty subject': (by) => bearer(by.right({ sub: '' })),
  'a subject that is a list': (by) => bearer(by.right({ sub: ['acc_1'] })),
  'a scope that does not exist': (by) => bearer(by.right({ scp: ['EVERYTHING'] })),
  'without a number of its own': (by) => bearer(by.right({ jti: undefined })),
  'a truncated signature': (by) => bearer(by.right().slice(0, -10)),
  'a doubled signature': (by) => bearer(by.under({}, () => `${by.right().split('.')[2]}${by.right().split('.')[2]}`)),
  'a signature too many': (by) => bearer(`${by.right()}.${by.right().split('.')[2]}`),
  'claims exchanged under a right signature': (by) => {
    const [head, , signature] = by.right().split('.');
    return bearer([head, by.right({ sub: 'acc_2' }).split('.')[1], signature].join('.'));
  },
  'letters beyond ASCII': (by) => bearer(`${by.right()}\u00e9`),
  'a token padded with =': (by) => bearer(`${by.right()}==`),
};
