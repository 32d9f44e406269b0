import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { secretsIn } from './secrets.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-'));
});

afterEach(() => rm(folder, { recursive: true }));

describe('the secrets of an installation', () => {
  test('are made once and kept for their owner only', async () => {
    const made = await secretsIn(folder);
    expect(await secretsIn(folder)).toEqual(made);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  test('show the verifying half of the gateway’s key without the signing half', async () => {
    const { gatewaySigningKey, gatewayVerifyKey } = await secretsIn(folder);
    expect(gatewayVerifyKey).toMatchObject({ x: gatewaySigningKey.x, kid: gatewaySigningKey.kid, alg: 'EdDSA' });
    expect(gatewayVerifyKey).not.toHaveProperty('d');
  });

  test('are not made anew for a database whose password is lost', async () => {
    await mkdir(join(folder, 'postgres'));
    await expect(secretsIn(folder)).rejects.toThrow('no secrets.json');
  });

  test('of an installation from before the audit trail and the role of sign-in are completed and otherwise kept', async () => {
    const { auditSigningKey, rolePasswords, ...same } = await secretsIn(folder);
    const { identity, ...services } = rolePasswords;
    const old = { ...same, rolePasswords: services };
    await writeFile(join(folder, 'secrets.json'), JSON.stringify(old));
    const completed = await secretsIn(folder);
    expect(completed).toMatchObject(old);
    expect(completed.auditSigningKey).toMatchObject({ crv: 'Ed25519' });
    expect(completed.auditSigningKey?.x).not.toBe(auditSigningKey?.x);
    expect(completed.rolePasswords.identity).not.toBe(identity);
    expect(await secretsIn(folder)).toEqual(completed);
  });
});
