import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { recordSession, send, session, upload } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

describe('recording an activity through the schema', () => {
  let twins: Twins;
  beforeAll(async () => {
    twins = await openTwins();
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('keeps it with its photos and announces it in the same transaction', async () => {
    const uploadId = await upload(twins, twins.who.a, 'upl_1');
    const evidence = [{ uploadId, caption: 'Nghệ nhân và các cháu', consent: 'GIVEN' }];
    const activity = await recordSession(twins, { evidence });
    expect(activity).toMatchObject({
      ...{ __typename: 'Activity', status: 'RECORDED', version: 1, planItems: [{ id: 'pli_1' }] },
      heldOn: { value: '2024-05-01', precision: 'DAY' },
      participation: [
        { organization: { id: 'org_a' }, teachers: 20, pupils: 60 },
        { organization: { id: 'org_b' }, teachers: 8, pupils: null },
        { organization: { id: 'org_c' }, teachers: null, pupils: null },
      ],
      evidence: { totalCount: 1, edges: [{ node: { caption: 'Nghệ nhân và các cháu', consent: 'GIVEN' } }] },
    });
    expect(
      await rowsOf(twins.em(), sql`select type from outbox where subject_id = ${activity.id} order by seq`),
    ).toEqual([{ type: 'activities.activity-recorded.v1' }, { type: 'activities.evidence-added.v1' }]);
  });

  it('stands once under a plan item that is named twice', async () => {
    const { planItems } = await recordSession(twins, { theme: 'Hai lần', planItemIds: ['pli_1', 'pli_1'] });
    expect(planItems).toEqual([{ id: 'pli_1' }]);
  });

  it('turns a plan into a record once its day has come', async () => {
    const { heldOn: _, participation: __, ...plan } = session;
    const planned = await send(twins, twins.who.a, 'planActivity', { ...plan, plannedOn: '2024-05-06' });
    expect(planned).toMatchObject({ __typename: 'Activity', status: 'HELD' });
    const record = { ...session, activityId: planned.id, heldOn: { value: '2024-05-06' } };
    expect(await send(twins, twins.who.b, 'recordActivity', { ...record, onBehalfOf: 'org_b' })).toMatchObject({
      __typename: 'NotTheOrganizer',
    });
    expect(await send(twins, twins.who.a, 'recordActivity', record)).toMatchObject({
      id: planned.id,
      status: 'RECORDED',
    });
    expect(await send(twins, twins.who.a, 'recordActivity', record)).toMatchObject({
      __typename: 'ActivityNotPlanned',
    });
    const cancel = { activityId: planned.id, onBehalfOf: 'org_a', reason: 'Mưa bão' };
    expect(await send(twins, twins.who.a, 'cancelActivity', cancel)).toMatchObject({
      __typename: 'ActivityNotPlanned',
    });
  });

  it('writes nothing when a photo cannot be attached', async () => {
    const before = await rowsOf(twins.em(), sql`select count(*) as count from activity`);
    const used = { uploadId: 'upl_1', consent: 'GIVEN' };
    const others = { uploadId: await upload(twins, twins.who.b, 'upl_b'), consent: 'GIVEN' };
    for (const evidence of [used, others, { uploadId: 'upl_none', consent: 'GIVEN' }])
      expect(await recordSession(twins, { evidence: [evidence] })).toMatchObject({ __typename: 'UnknownUpload' });
    expect(await rowsOf(twins.em(), sql`select count(*) as count from activity`)).toEqual(before);
  });

  it('answers the same request with the same key once', async () => {
    const first = await recordSession(twins, { idempotencyKey: 'tap-tap' });
    expect((await recordSession(twins, { idempotencyKey: 'tap-tap' })).id).toBe(first.id);
    expect(await recordSession(twins, { idempotencyKey: 'tap-tap', theme: 'Khác' })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
  });

  it.each([
    ['HeldInFuture', { heldOn: { value: '2024-05-07' } }],
    ['HeldBeforeMovement', { heldOn: { value: '2020-01-01' } }],
    ['ImplausibleCount', { participation: [{ organizationId: 'org_a', pupils: -3 }] }],
    ['ImplausibleCount', { participation: [{ organizationId: 'org_a', pupils: 2_000_000 }] }],
    ['UnknownParticipant', { participation: [{ organizationId: 'org_x', pupils: 3 }] }],
    ['UnknownPlanItem', { planItemIds: ['pli_none'] }],
    ['NotFound', { partnershipId: 'pts_none' }],
    ['NotFound', { activityId: 'act_none' }],
    ['NotYourOrganization', { onBehalfOf: 'org_b' }],
  ])('refuses as %s: %j', async (refusal, changes) => {
    expect(await recordSession(twins, changes)).toMatchObject({ __typename: refusal });
  });

  it('names every value that cannot be right', async () => {
    const twice = [{ organizationId: 'org_a' }, { organizationId: 'org_a' }];
    const wrong = { theme: ' ', participation: twice, heldOn: { precision: 'DAY' }, description: 'x'.repeat(5001) };
    const { issues } = await recordSession(twins, wrong);
    expect(issues?.map(({ path }) => path).toSorted()).toEqual([
      'description',
      'heldOn.value',
      'participation',
      'theme',
    ]);
  });

  it('leaves conferences to the office above, and nothing else', async () => {
    const conference = { ...session, onBehalfOf: 'org_d1', kind: 'SIGNING_CONFERENCE' };
    expect(await send(twins, twins.who.d1, 'recordActivity', conference)).toMatchObject({ status: 'RECORDED' });
    expect(await send(twins, twins.who.d1, 'recordActivity', { ...session, onBehalfOf: 'org_d1' })).toMatchObject({
      __typename: 'NotAParty',
    });
    expect(await send(twins, twins.who.x, 'recordActivity', { ...conference, onBehalfOf: 'org_x' })).toMatchObject({
      __typename: 'NotAParty',
    });
  });

  it('is closed to auditors, committee seats and strangers', async () => {
    const RECORD = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { __typename } }';
    const codeFor = async (who: string | null) =>
      (await twins.attempt(who, RECORD, { input: session })).errors.map(({ code }) => code);
    expect(await codeFor(twins.who.auditor)).toEqual(['FORBIDDEN']);
    expect(await codeFor(twins.who.judge)).toEqual(['FORBIDDEN']);
    expect(await codeFor(null)).toEqual(['UNAUTHENTICATED']);
  });

  it('answers more requests at once than there are connections', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => recordSession(twins, { theme: 'Cùng một lúc' })));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['RECORDED']));
  });
});
