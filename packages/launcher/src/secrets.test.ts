import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { renewSecrets, secretsIn } from './secrets.ts';

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

  test('can be made anew, but for what has sealed or signed something that is kept', async () => {
    const { rolePasswords, sessionSecret, gatewaySigningKey, gatewayVerifyKey, ...kept } = await secretsIn(folder);
    await renewSecrets(folder);
    const renewed = await secretsIn(folder);
    expect(renewed).toMatchObject(kept);
    expect(renewed.sessionSecret).not.toBe(sessionSecret);
    expect(renewed.gatewaySigningKey.x).not.toBe(gatewaySigningKey.x);
    expect(renewed.gatewayVerifyKey.x).toBe(renewed.gatewaySigningKey.x);
    for (const [role, before] of Object.entries(rolePasswords))
      expect(renewed.rolePasswords[role as 'identity']).not.toBe(before);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  test('are not made anew where there are none', () => expect(renewSecrets(folder)).rejects.toThrow('no secrets'));
});
