import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { PlainError } from './plain-error.ts';
import { writeWhole } from './written-whole.ts';

const password = () => randomBytes(24).toString('base64url');

const key = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

const schema = z.object({
  ownerPassword: z.string(),
  rolePasswords: z.object({
    organizations: z.string(),
    partnerships: z.string(),
    activities: z.string(),
    recognition: z.string(),
    /** Installations made before sign-in had a role of its own have no password for it until their next start. */
    identity: z.string().default(password),
  }),
  demonstrationPassword: z.string(),
  sessionSecret: z.string(),
  accountSecret: z.string(),
  gatewaySigningKey: key.extend({ d: z.string() }),
  gatewayVerifyKey: key,
  /** Installations made before there was an audit trail have none until their next start. */
  auditSigningKey: key.extend({ d: z.string() }).optional(),
});

export type Secrets = z.infer<typeof schema>;

function auditKey() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(6).toString('base64url'),
    alg: 'EdDSA',
    use: 'sig',
  };
}

function signingKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const named = { kid: randomBytes(6).toString('base64url'), alg: 'EdDSA', use: 'sig' };
  return {
    gatewaySigningKey: { ...privateKey.export({ format: 'jwk' }), ...named },
    gatewayVerifyKey: { ...publicKey.export({ format: 'jwk' }), ...named },
  };
}

/** What nothing kept depends on: it may be made anew before any start. */
const renewable = () => ({
  rolePasswords: {
    organizations: password(),
    partnerships: password(),
    activities: password(),
    recognition: password(),
    identity: password(),
  },
  sessionSecret: randomBytes(32).toString('base64url'),
  ...signingKeys(),
});

const fresh = (): Secrets =>
  schema.parse({
    ownerPassword: password(),
    demonstrationPassword: randomBytes(9).toString('base64url'),
    accountSecret: randomBytes(32).toString('base64url'),
    ...renewable(),
    auditSigningKey: auditKey(),
  });

type Kept = { secrets: Secrets; whole: boolean };

/** What is kept, completed by what an installation of an earlier day lacks; whole when it lacked nothing. */
async function readKept(folder: string): Promise<Kept | undefined> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const written = JSON.parse(text) as { rolePasswords?: object };
  const read = schema.safeParse(written);
  if (!read.success) throw new PlainError(`${file} is not as we wrote it:\n${z.prettifyError(read.error)}`);
  const secrets = schema.parse({ auditSigningKey: auditKey(), ...read.data });
  return { secrets, whole: 'auditSigningKey' in written && 'identity' in (written.rolePasswords ?? {}) };
}

export const readSecrets = async (folder: string): Promise<Secrets | undefined> => (await readKept(folder))?.secrets;

/** The passwords and keys of this installation, made at its first start. */
export async function secretsIn(folder: string): Promise<Secrets> {
  const kept = await readKept(folder);
  if (kept) {
    if (!kept.whole) writeWhole(join(folder, 'secrets.json'), kept.secrets);
    return kept.secrets;
  }
  if (existsSync(join(folder, 'postgres'))) {
    throw new PlainError(`${folder} has a database but no secrets.json, so its password is lost.
Put secrets.json back, or delete the folder to begin anew.`);
  }
  const secrets = fresh();
  writeWhole(join(folder, 'secrets.json'), secrets);
  return secrets;
}

/**
 * Makes anew what nothing kept depends on, after somebody who could read the secrets has left: passwords of the services,
 * the gateway's keys, the admin's cookies. What sealed second factors and signed the trail stays, for both must be read again.
 */
export async function renewSecrets(folder: string): Promise<void> {
  const kept = await readSecrets(folder);
  if (!kept) throw new PlainError(`There are no secrets in ${folder} yet: the first start makes them.`);
  writeWhole(join(folder, 'secrets.json'), schema.parse({ ...kept, ...renewable() }));
}
