import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetExpired } from '@twinning/persistence/forget-expired';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { forgetAccess } from './forget-access.repository.ts';

const now = new Date('2026-06-01T03:00:00Z');

describe('forgetting what is kept for a time only', () => {
  let service: OpenOrganizations;
  const left = async (table: string, column: string): Promise<string[]> =>
    (
      await rowsOf(
        service.em(),
        sql<{ value: string }>`select ${sql.ref(column)} as value from ${sql.table(table)} order by 1`,
      )
    ).map(({ value }) => value);

  beforeAll(async () => {
    service = await openOrganizations();
    const em = service.em();
    await rowsOf(
      em,
      sql`insert into sign_in_guess (subject, guesses, forgotten_at) values
        ('old', '{}', '2026-05-01T00:15:00Z'), ('new', '{}', '2026-06-01T02:15:00Z')`,
    );
    await rowsOf(
      em,
      sql`insert into password_reset (id, account_id, digest, made_at, expires_at) values
        ('old', 'acc_1', 'a', '2026-04-01', '2026-04-02'), ('new', 'acc_1', 'b', '2026-05-30', '2026-05-31')`,
    );
    await rowsOf(
      em,
      sql`insert into invitation (id, organization_id, role, valid_from, name, email, link_digest, invited_by, invited_at, expires_at)
        values ('old', 'org_1', 'SCHOOL_STAFF', '2026-01-01', 'Mai', 'mai@test.example', 'a', 'acc_1', '2026-01-01', '2026-01-08'),
          ('new', 'org_1', 'SCHOOL_STAFF', '2026-01-01', 'Lan', 'lan@test.example', 'b', 'acc_1', '2026-05-01', '2026-05-08')`,
    );
    await rowsOf(
      em,
      sql`insert into idempotency (account_id, key, request, created_at) values
        ('acc_1', 'old', 'r', '2026-04-01'), ('acc_1', 'new', 'r', '2026-05-20')`,
    );
    await rowsOf(
      em,
      sql`insert into inbox (event_id, type, payload, occurred_at, handled_at) values
        ('old', 't', '{}', '2026-01-01', '2026-01-01'), ('new', 't', '{}', '2026-05-01', '2026-05-01'),
        ('unheard', 't', '{}', '2026-01-01', null)`,
    );
    await forgetAccess(em, now);
    await forgetExpired(em, now);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('takes what is older than the register of processing says, and nothing else', async () => {
    expect(await left('sign_in_guess', 'subject')).toEqual(['new']);
    expect(await left('password_reset', 'id')).toEqual(['new']);
    expect(await left('invitation', 'email')).toEqual(['lan@test.example', null]);
    expect(await left('idempotency', 'key')).toEqual(['new']);
    expect(await left('inbox', 'event_id')).toEqual(['new', 'unheard']);
  });
});
