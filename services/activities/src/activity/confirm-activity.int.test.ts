import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { confirmSession, recordSession, send } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

describe('the twins’ word through the schema', () => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await openTwins();
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  const confirm = (who: 'a' | 'b' | 'c' | 'x', activityId: string, more: object = {}) =>
    send(twins, twins.who[who], 'confirmActivity', { activityId, onBehalfOf: `org_${who}`, ...more });
  const dispute = (activityId: string, more: object = {}) =>
    send(twins, twins.who.b, 'disputeActivity', {
      ...{ activityId, onBehalfOf: 'org_b', aboutId: 'org_b', teachers: 5, reason: 'Danh sách ký nhận' },
      ...more,
    });

  it('confirms with the last of them', async () => {
    const { id } = await recordSession(twins);
    expect(await confirm('a', id)).toMatchObject({ __typename: 'OwnRecord' });
    expect(await confirm('b', id)).toMatchObject({ status: 'RECORDED' });
    expect(await confirm('b', id)).toMatchObject({ __typename: 'AlreadyConfirmed' });
    expect(await confirm('c', id)).toMatchObject({ status: 'CONFIRMED', version: 3 });
    expect(await confirm('x', id)).toMatchObject({ __typename: 'NotAParty' });
  });

  it('does not let a stranger learn of a record that is not confirmed', async () => {
    const { id } = await recordSession(twins);
    const missing = await confirm('x', 'act_none');
    expect(await confirm('x', id)).toEqual(missing);
    expect(missing).toMatchObject({ __typename: 'NotFound' });
  });

  it('confirms once when two twins speak at the same instant', async () => {
    const { id } = await recordSession(twins);
    const words = await Promise.all([confirm('b', id), confirm('c', id)]);
    expect(words.map(({ __typename }) => __typename)).toEqual(['Activity', 'Activity']);
    expect(await rowsOf(twins.em(), sql`select status, version from activity where id = ${id}`)).toEqual([
      { status: 'CONFIRMED', version: 3 },
    ]);
  });

  it('refuses what was read too long ago', async () => {
    const { id, version } = await recordSession(twins);
    await confirm('b', id, { expectedVersion: version });
    expect(await confirm('c', id, { expectedVersion: version })).toMatchObject({ __typename: 'StaleVersion' });
  });

  it('keeps both counts side by side until the organizer answers, and asks everybody again', async () => {
    const { id } = await recordSession(twins);
    await confirm('c', id);
    expect(await dispute(id)).toMatchObject({
      status: 'DISPUTED',
      disputes: [{ teachers: 5, resolvedAt: null, about: { id: 'org_b' } }],
      participation: [{ teachers: 20 }, { teachers: 8 }, {}],
    });
    expect(await confirm('b', id)).toMatchObject({ __typename: 'ActivityNotRecorded' });
    expect(await dispute(id)).toMatchObject({ __typename: 'AlreadyDisputed' });
    const resolve = { activityId: id, participation: [{ organizationId: 'org_b', teachers: 5 }] };
    expect(await send(twins, twins.who.b, 'resolveDispute', { ...resolve, onBehalfOf: 'org_b' })).toMatchObject({
      __typename: 'NotTheOrganizer',
    });
    const answered = await send(twins, twins.who.a, 'resolveDispute', { ...resolve, onBehalfOf: 'org_a' });
    expect(answered).toMatchObject({ status: 'RECORDED', disputes: [{ teachers: 5 }] });
    expect(answered.disputes[0]?.resolvedAt).not.toBeNull();
    expect(answered.participation.every(({ confirmedAt }) => confirmedAt === null)).toBe(true);
    await confirm('b', id);
    expect(await confirm('c', id)).toMatchObject({ status: 'CONFIRMED' });
  });

  it.each([
    ['NothingDisputed', { teachers: 8 }],
    ['ImplausibleCount', { teachers: -1 }],
    ['UnknownParticipant', { aboutId: 'org_x' }],
    ['InvalidInput', { reason: '' }],
    ['NotYourOrganization', { onBehalfOf: 'org_c' }],
  ])('refuses a dispute as %s: %j', async (refusal, changes) => {
    const { id } = await recordSession(twins);
    expect(await dispute(id, changes)).toMatchObject({ __typename: refusal });
  });

  it('tells the story to the others', async () => {
    const { id } = await confirmSession(twins);
    const told = await rowsOf(
      twins.em(),
      sql<{ type: string; status: string }>`select type, payload ->> 'status' as status from outbox
        where subject_id = ${id} order by seq`,
    );
    expect(told.map(({ status }) => status)).toEqual(['RECORDED', 'RECORDED', 'CONFIRMED']);
    expect(told.at(-1)?.type).toBe('activities.activity-confirmed.v1');
  });
});
