import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepMemberships } from '@twinning/registry/keep-registry';
import { confirmSession, recordSession, upload } from '../../testing/requests.ts';
import { openTwins, type Twins } from '../../testing/twins.ts';

const EXPLAIN = /* GraphQL */ `
  query ($subject: ID!, $accountId: ID) {
    answer: explainActivityAccess(subject: $subject, accountId: $accountId) {
      subjectId accountId allowed basis right { role organizationId } lapsed { role organizationId to } rule next
    }
  }
`;
type Explained = { answer: Record<string, unknown> | null };

describe('why somebody sees an activity, a photo or a report, or does not', () => {
  let twins: Twins;
  let confirmed: string;
  let recorded: string;
  let photo: string;
  const explain = async (who: string, subject: string, accountId?: string) =>
    (await twins.execute<Explained>(who, EXPLAIN, { subject, accountId })).answer;

  beforeAll(async () => {
    twins = await openTwins();
    const evidence = [{ uploadId: await upload(twins, twins.who.a, 'upl_1'), consent: 'MISSING', caption: 'Lớp học' }];
    const session = await confirmSession(twins, { evidence });
    confirmed = session.id;
    photo = session.evidence.edges[0]!.node.id;
    recorded = (await recordSession(twins, { theme: 'Chưa xác nhận', planItemIds: [] })).id;
    const term = { version: 1, role: 'SCHOOL_STAFF' as const, accountId: 'acc_former', personId: null, name: 'former' };
    await twins.em().transactional((tx) =>
      keepMemberships(tx, [
        { ...term, id: 'mbs_former', organizationId: 'org_a', from: '2020-01-01', to: '2024-01-01' },
        { ...term, id: 'mbs_now', organizationId: 'org_x', from: '2024-01-01', to: null },
      ]),
    );
  });
  afterAll(() => twins[Symbol.asyncDispose]());

  it('rests on an account once both twins have confirmed it, and on a right before', async () => {
    expect(await explain(twins.who.x, confirmed)).toMatchObject({ allowed: true, basis: 'ACCOUNT' });
    expect(await explain(twins.who.a, recorded)).toMatchObject({
      allowed: true,
      basis: 'RIGHT',
      right: { role: 'SCHOOL_HEAD', organizationId: 'org_a' },
    });
    expect(await explain(twins.who.x, recorded)).toMatchObject({ allowed: false, basis: 'NOTHING', lapsed: null });
  });

  it('is closer for a photo of children than for its activity', async () => {
    expect(await explain(twins.who.x, photo)).toMatchObject({ allowed: false });
    expect(await explain(twins.who.a, photo)).toMatchObject({ allowed: true, basis: 'RIGHT' });
  });

  it('is told of somebody else to those above, with the right that is over', async () => {
    expect(await explain(twins.who.officer, recorded, 'acc_former')).toMatchObject({
      allowed: false,
      lapsed: { role: 'SCHOOL_STAFF', organizationId: 'org_a', to: '2024-01-01' },
    });
    expect(await explain('acc_former', recorded)).toMatchObject({ allowed: false, lapsed: null });
    expect(await explain(twins.who.d1, recorded, twins.who.b)).toMatchObject({ allowed: true });
    expect(await explain(twins.who.x, confirmed, twins.who.a)).toBeNull();
  });

  it('explains hidden and missing alike', async () => {
    for (const [hidden, missing] of [
      [recorded, 'act_nobody'],
      [photo, 'evi_nobody'],
    ] as const)
      expect({ ...(await explain(twins.who.x, hidden)), subjectId: null }).toEqual({
        ...(await explain(twins.who.x, missing)),
        subjectId: null,
      });
    expect(await explain(twins.who.x, 'rep_nobody')).toMatchObject({ allowed: false });
  });
});
