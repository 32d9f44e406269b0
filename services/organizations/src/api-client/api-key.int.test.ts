import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSystems, REVOKE_KEY, type Systems } from './systems.test-kit.ts';

describe('systems of an office, by their keys,', () => {
  let systems: Systems;
  let service: Systems['service'];
  let now: Systems['now'];
  let make: Systems['make'];
  let issue: Systems['issue'];
  let ask: Systems['ask'];
  let admit: Systems['admit'];

  beforeAll(async () => {
    systems = await openSystems();
    ({ service, now, make, issue, ask, admit } = systems);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('open with a key that is shown once and kept as a digest, two at a time', async () => {
    const { id } = await make('acc_officer');
    const one = await issue('acc_officer', id, { idempotencyKey: 'k1' });
    expect(one.secret).toMatch(/^stk_[a-z]{8}_[\w-]{43}$/);
    expect(one.secret).toContain(`stk_${one.key.prefix}_`);
    expect(await issue('acc_officer', id, { idempotencyKey: 'k1' })).toMatchObject({ key: one.key, secret: null });
    const kept = await service.keptSecrets('organizations.api_key');
    expect(JSON.stringify(kept)).not.toContain(one.secret);
    const other = await issue('acc_officer', id, { expiresOn: '2024-06-01' });
    expect((await issue('acc_officer', id)).__typename).toBe('TwoKeysHold');
    expect((await issue('acc_other', id)).__typename).toBe('NotFound');
    for (const { secret } of [one, other]) expect(await admit(secret)).toMatchObject({ known: true, accountId: id });
    expect(await admit(other.secret, 1, new Date('2024-05-31T17:00:00Z'))).toEqual({ known: false });
    expect(await admit(`${one.secret?.slice(0, -1)}${one.secret?.endsWith('A') ? 'B' : 'A'}`)).toEqual({
      known: false,
    });
    for (const shown of ['', 'stk_', 'stk_aaaaaaaa_x', other.key.prefix])
      expect(await admit(shown)).toEqual({ known: false });
  });

  it('let two of three keys hold, of three asked for at once', async () => {
    const { id } = await make('acc_officer');
    const three = await Promise.all([1, 2, 3].map(() => issue('acc_officer', id)));
    expect(three.map(({ __typename }) => __typename).sort()).toEqual(['IssuedApiKey', 'IssuedApiKey', 'TwoKeysHold']);
  });

  it('open nothing more with a key that is revoked, and go on with the other', async () => {
    const { id } = await make('acc_officer');
    const [one, other] = [await issue('acc_officer', id), await issue('acc_officer', id)];
    expect((await ask('acc_other', REVOKE_KEY, { keyId: one.key.id })).__typename).toBe('NotFound');
    expect((await ask('acc_auditor', REVOKE_KEY, { keyId: one.key.id })).__typename).toBe('NotYourOrganization');
    expect(await ask('acc_officer', REVOKE_KEY, { keyId: one.key.id })).toMatchObject({ holds: false });
    expect((await ask('acc_officer', REVOKE_KEY, { keyId: one.key.id })).__typename).toBe('ApiKeyRevoked');
    expect(await admit(one.secret)).toEqual({ known: false });
    expect(await admit(other.secret)).toMatchObject({ known: true });
    expect((await issue('acc_officer', id)).__typename).toBe('IssuedApiKey');
  });

  it('open nothing more once their right has ended, however it did', async () => {
    const { id } = await make('acc_officer');
    const { secret } = await issue('acc_officer', id);
    await service.em().execute(`update membership set valid_to = valid_from where account_id = '${id}'`);
    expect(await admit(secret)).toEqual({ known: false });
  });

  it('spend one budget a minute over all their keys and all gateways, and not one request more', async () => {
    const { id } = await make('acc_officer', { budget: 10 });
    const keys = [await issue('acc_officer', id), await issue('acc_officer', id)].map(({ secret }) => secret);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, turn) => admit(keys[turn % 2]!, 3)));
    const granted = answers.map((answer) => (answer.known ? answer.granted : NaN));
    expect(granted.reduce((sum, each) => sum + each, 0)).toBe(10);
    expect(await admit(keys[0]!)).toMatchObject({ granted: 0 });
    expect(await admit(keys[0]!, 4, new Date(now.getTime() + 30_000))).toMatchObject({ granted: 4, retryAfter: 60 });
    const [use] = await service.em().execute(`select requests, refused from api_use where client_id = '${id}'`);
    expect(use).toEqual({ requests: 29, refused: 15 });
  });

  it('note when a key was last used, once a minute, and what gateways refused', async () => {
    const { id } = await make('acc_officer');
    const { secret, key } = await issue('acc_officer', id);
    const lastUsed = async () =>
      (await service.em().execute(`select last_used_at from api_key where id = '${key.id}'`))[0]!.last_used_at;
    await admit(secret, 0, now, 2);
    expect(await lastUsed()).toBeNull();
    await admit(secret);
    await admit(secret, 1, new Date(now.getTime() + 59_000));
    expect(new Date(await lastUsed())).toEqual(now);
    await admit(secret, 1, new Date(now.getTime() + 61_000));
    expect(new Date(await lastUsed())).toEqual(new Date(now.getTime() + 61_000));
    const [use] = await service.em().execute(`select requests, refused from api_use where client_id = '${id}'`);
    expect(use).toEqual({ requests: 3, refused: 2 });
  });
});
