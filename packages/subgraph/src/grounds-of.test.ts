import { describe, expect, it } from '@jest/globals';
import { type Actor, current, type Membership } from '@twinning/domain/actor';
import { groundsOf } from './grounds-of.ts';

const right = (organizationId: string, to: string | null = null): Membership => ({
  role: 'SCHOOL_STAFF',
  organizationId,
  from: '2020-01-01',
  to,
});
const actor = (...memberships: Membership[]): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships,
  day: '2024-05-06',
});
const worksAt = (id: string) => async (asking: Actor) =>
  current(asking).some(({ organizationId }) => organizationId === id);

describe('on what it rests that somebody sees something', () => {
  it('is everyone’s, an account’s or one right’s', async () => {
    expect(await groundsOf(actor(), async () => true)).toMatchObject({ basis: 'EVERYONE' });
    expect(await groundsOf(actor(), async ({ accountId }) => accountId !== null)).toMatchObject({ basis: 'ACCOUNT' });
    expect(await groundsOf(actor(right('a'), right('b')), worksAt('b'))).toEqual({
      basis: 'RIGHT',
      right: right('b'),
      lapsed: null,
    });
  });

  it('may take several rights together', async () => {
    const both = async (asking: Actor) => (await worksAt('a')(asking)) && (await worksAt('b')(asking));
    expect(await groundsOf(actor(right('a'), right('b')), both)).toMatchObject({ basis: 'SEVERAL_RIGHTS' });
  });

  it('names the right that is over and would let him', async () => {
    const over = right('b', '2024-01-01');
    expect(await groundsOf(actor(right('a'), over), worksAt('b'))).toEqual({
      basis: 'NOTHING',
      right: null,
      lapsed: over,
    });
    expect(await groundsOf(actor(right('a')), worksAt('b'))).toMatchObject({ basis: 'NOTHING', lapsed: null });
    const never = { ...over, to: over.from };
    expect(await groundsOf(actor(never), worksAt('b'))).toMatchObject({ lapsed: null });
  });
});
