import { describe, expect, it } from '@jest/globals';
import type { Actor, Membership, Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, StaleVersion } from '@twinning/domain/refusal';
import { newKey, prefixOf } from '../identity/key-secret.ts';
import { digestOf } from '../identity/one-time-secret.ts';
import { type ApiClient, type ApiKey, clientRole, keepsKeys, maySeeKeys } from './api-client.ts';
import { ApiClientEnded, changeApiClient } from './change-api-client.ts';
import { issueApiKey, TwoKeysHold } from './issue-api-key.ts';
import { renewApiClient } from './renew-api-client.ts';
import { ApiKeyRevoked, revokeApiKey } from './revoke-api-key.ts';

const now = new Date('2024-05-06T02:00:00Z');
const yesterday = new Date('2024-05-05T02:00:00Z');
const actor = (role: Role, more: Partial<Membership> = {}, scopes?: Actor['scopes']): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Mai',
  memberships: [{ role, organizationId: 'org_1', from: '2020-01-01', to: null, ...more }],
  day: '2024-05-06',
  scopes,
});
const officer = actor('DISTRICT_OFFICER');
const client: ApiClient = {
  id: 'cli_1',
  version: 3,
  organizationId: 'org_1',
  name: 'System',
  scopes: ['ORGANIZATIONS_READ'],
  budget: 60,
  createdBy: 'acc_1',
  createdAt: yesterday,
  expiresAt: new Date('2024-12-31T17:00:00Z'),
  revokedAt: null,
};
const key = (change: Partial<ApiKey> = {}): ApiKey => ({
  ...{ id: 'key_1', clientId: 'cli_1', prefix: 'abcdefgh', createdAt: yesterday, expiresAt: client.expiresAt },
  ...{ revokedAt: null, lastUsedAt: null },
  ...change,
});

describe('keeping the keys of an office', () => {
  it('is for its officers and head, and for administrators of the department everywhere', () => {
    for (const role of ['DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR', 'SCHOOL_HEAD'] as const) {
      expect(keepsKeys(actor(role), 'org_1')).toBe(true);
      expect(keepsKeys(actor(role), 'org_2')).toBe(false);
    }
    expect(keepsKeys(actor('DEPARTMENT_ADMINISTRATOR'), 'org_2')).toBe(true);
    for (const role of ['SCHOOL_STAFF', 'AUDITOR', 'SUPPORT', 'COMMITTEE_CHAIR'] as const)
      expect(keepsKeys(actor(role), 'org_1')).toBe(false);
  });

  it('is neither lent nor done by a key, and ends with the term', () => {
    expect(keepsKeys(actor('DISTRICT_OFFICER', { delegated: true }), 'org_1')).toBe(false);
    expect(keepsKeys(actor('DISTRICT_OFFICER', {}, ['ORGANIZATIONS_WRITE']), 'org_1')).toBe(false);
    expect(keepsKeys(actor('DISTRICT_OFFICER', { to: '2024-05-06' }), 'org_1')).toBe(false);
  });

  it('is looked at by auditors', () => {
    expect(maySeeKeys(actor('AUDITOR'), 'org_2')).toBe(true);
    expect(maySeeKeys(actor('AUDITOR', {}, []), 'org_2')).toBe(false);
  });

  it('never makes a system a judge, an auditor or support', () => {
    expect(clientRole('DISTRICT_OFFICE')).toBe('DISTRICT_OFFICER');
    expect(clientRole('SCHOOL')).toBe('SCHOOL_STAFF');
    for (const kind of ['MINISTRY', 'PRESS', 'TRADE_UNION', 'PARTY_COMMITTEE'] as const)
      expect(clientRole(kind)).toBeNull();
  });
});

describe('a key', () => {
  const by = { keyId: 'key_2', prefix: 'hgfedcba', expiresOn: null };

  it('ends with its system unless it is to end before', () => {
    expect(issueApiKey(client, [key()], by, officer, now)).toMatchObject({ expiresAt: client.expiresAt });
    const short = issueApiKey(client, [], { ...by, expiresOn: '2024-06-01' }, officer, now);
    expect(short.expiresAt).toEqual(new Date('2024-05-31T17:00:00Z'));
    for (const expiresOn of ['2024-05-06', '2025-01-02'])
      expect(() => issueApiKey(client, [], { ...by, expiresOn }, officer, now)).toThrow(InvalidInput);
  });

  it('is one of two that hold; those that are over do not count', () => {
    const over = [key({ revokedAt: yesterday }), key({ expiresAt: yesterday })];
    expect(issueApiKey(client, [key(), ...over], by, officer, now).id).toBe('key_2');
    expect(() => issueApiKey(client, [key(), key()], by, officer, now)).toThrow(TwoKeysHold);
  });

  it('is issued by nobody else, and for no system that is over', () => {
    expect(() => issueApiKey(client, [], by, actor('DISTRICT_OFFICER', { organizationId: 'org_2' }), now)).toThrow(
      NotYourOrganization,
    );
    expect(() => issueApiKey({ ...client, revokedAt: yesterday }, [], by, officer, now)).toThrow(ApiClientEnded);
    expect(() => issueApiKey({ ...client, expiresAt: now }, [], by, officer, now)).toThrow(ApiClientEnded);
  });

  it('is revoked once', () => {
    expect(revokeApiKey(client, key(), officer, now).revokedAt).toEqual(now);
    expect(() => revokeApiKey(client, key({ revokedAt: yesterday }), officer, now)).toThrow(ApiKeyRevoked);
  });

  it('is known by its digest alone', () => {
    const made = newKey();
    expect(prefixOf(made.key)).toBe(made.prefix);
    expect(digestOf(made.key)).toBe(made.digest);
    expect(newKey().digest).not.toBe(made.digest);
    for (const shown of ['stk_abcdefgh', `${made.key}x`, `stk_ABCDEFGH_${'x'.repeat(43)}`, ''])
      expect(prefixOf(shown)).toBeNull();
  });
});

describe('changing a system', () => {
  it('keeps what is not spoken of', () => {
    expect(changeApiClient(client, { budget: 5 }, 3, officer, now)).toEqual({ ...client, version: 4, budget: 5 });
    expect(() => changeApiClient(client, { budget: 5 }, 2, officer, now)).toThrow(StaleVersion);
  });
});

describe('renewing a system', () => {
  const office = {
    ...{ id: 'org_1', version: 1, kind: 'DISTRICT_OFFICE' as const, levels: [], generated: false, provenance: [] },
    life: { from: '2014-04-01', to: null },
  };
  const right = {
    ...{ id: 'mbs_1', accountId: 'cli_1', personId: null, name: 'System', role: 'DISTRICT_OFFICER' as const },
    ...{ organizationId: 'org_1', from: '2024-01-01', to: '2025-01-01', grantedBy: 'acc_2' },
    ...{ appointmentId: null, delegationId: null },
  };
  const by = { expiresOn: '2025-05-06', membershipId: 'mbs_2', expectedVersion: 3 };
  const renew = (change: Partial<typeof by> = {}, of = client, rights = [right], who = officer, at = office) =>
    renewApiClient(of, { ...by, ...change }, at, rights, who, now);

  it('is a second right from the day on which the first one ends', () => {
    expect(renew()).toMatchObject({
      client: { version: 4, expiresAt: new Date('2025-05-05T17:00:00Z') },
      right: { id: 'mbs_2', from: '2025-01-01', to: '2025-05-06', role: 'DISTRICT_OFFICER', grantedBy: 'acc_1' },
    });
  });

  it('goes beyond its last day, and no further than a year from today or its office', () => {
    expect(() => renew({ expiresOn: '2025-01-01' })).toThrow(InvalidInput);
    expect(() => renew({ expiresOn: '2025-05-07' })).toThrow(InvalidInput);
    const ending = { ...office, life: { from: '2014-04-01', to: '2025-03-01' } };
    expect(() => renew({}, client, [right], officer, ending as never)).toThrow(InvalidInput);
  });

  it('is for its keepers, once for a version, and for no system that is over or has lost its right', () => {
    expect(() => renew({}, client, [right], actor('SCHOOL_STAFF'))).toThrow(NotYourOrganization);
    expect(() => renew({ expectedVersion: 2 })).toThrow(StaleVersion);
    expect(() => renew({}, { ...client, revokedAt: yesterday })).toThrow(ApiClientEnded);
    expect(() => renew({}, { ...client, expiresAt: now })).toThrow(ApiClientEnded);
    expect(() => renew({}, client, [{ ...right, to: '2024-06-01' }])).toThrow(ApiClientEnded);
  });
});
