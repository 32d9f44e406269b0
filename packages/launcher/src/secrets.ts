import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { PlainError } from './plain-error.ts';
import { writeWhole } from './written-whole.ts';

const key = z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

const schema = z.object({
  ownerPassword: z.string(),
  rolePasswords: z.object({
    organizations: z.string(),
    partnerships: z.string(),
    activities: z.string(),
    recognition: z.string(),
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

const password = () => randomBytes(24).toString('base64url');

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

const fresh = (): Secrets =>
  schema.parse({
    ownerPassword: password(),
    rolePasswords: {
      organizations: password(),
      partnerships: password(),
      activities: password(),
      recognition: password(),
    },
    demonstrationPassword: randomBytes(9).toString('base64url'),
    sessionSecret: randomBytes(32).toString('base64url'),
    accountSecret: randomBytes(32).toString('base64url'),
    ...signingKeys(),
    auditSigningKey: auditKey(),
  });

export async function readSecrets(folder: string): Promise<Secrets | undefined> {
  const file = join(folder, 'secrets.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const read = schema.safeParse(JSON.parse(text));
  if (!read.success) throw new PlainError(`${file} is not as we wrote it:\n${z.prettifyError(read.error)}`);
  return read.data;
}

/** The passwords and keys of this installation, made at its first start. */
export async function secretsIn(folder: string): Promise<Secrets> {
  const kept = await readSecrets(folder);
  if (kept?.auditSigningKey) return kept;
  if (kept) {
    const completed = schema.parse({ ...kept, auditSigningKey: auditKey() });
    writeWhole(join(folder, 'secrets.json'), completed);
    return completed;
  }
  if (existsSync(join(folder, 'postgres'))) {
    throw new PlainError(`${folder} has a database but no secrets.json, so its password is lost.
Put secrets.json back, or delete the folder to begin anew.`);
  }
  const secrets = fresh();
  writeWhole(join(folder, 'secrets.json'), secrets);
  return secrets;
}
