import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepMemberships } from '@twinning/registry/keep-registry';
import { openStage, type Stage } from '../../test/stage.ts';

const EXPLAIN = /* GraphQL */ `
  query ($subject: ID!, $accountId: ID) {
    answer: explainPartnershipAccess(subject: $subject, accountId: $accountId) {
      subjectId accountId allowed basis right { role organizationId } lapsed { role organizationId to } rule next
    }
  }
`;
type Explained = { answer: Record<string, unknown> | null };

describe('why somebody sees a partnership, or does not', () => {
  let stage: Stage;
  let partnership: string;
  let signed: string;
  const explain = async (who: string, subject: string, accountId?: string) =>
    (await stage.subgraph.execute<Explained>(who, EXPLAIN, { subject, accountId })).answer;

  beforeAll(async () => {
    stage = await openStage();
    partnership = await stage.twin(['hoa', 'cuc']);
    signed = await stage.twin(['sen', 'far']);
    await stage.sign(signed, ['sen', 'far']);
    const term = { version: 1, role: 'SCHOOL_STAFF' as const, accountId: 'acc_former', personId: null, name: 'former' };
    await stage.subgraph.em().transactional((tx) =>
      keepMemberships(tx, [
        { ...term, id: 'mbs_former', organizationId: 'org_hoa', from: '2020-01-01', to: '2024-01-01' },
        { ...term, id: 'mbs_now', organizationId: 'org_sen', from: '2024-01-01', to: null },
      ]),
    );
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  it('rests on an account once it is signed, and on the right of a party before', async () => {
    expect(await explain('acc_cuc', signed)).toMatchObject({ allowed: true, basis: 'ACCOUNT', right: null });
    expect(await explain('acc_hoa', partnership)).toMatchObject({
      allowed: true,
      basis: 'RIGHT',
      right: { role: 'SCHOOL_HEAD', organizationId: 'org_hoa' },
    });
    expect(await explain('acc_north', partnership)).toMatchObject({
      basis: 'RIGHT',
      right: { organizationId: 'org_north' },
    });
    expect(await explain('acc_far', partnership)).toMatchObject({ allowed: false, basis: 'NOTHING', lapsed: null });
  });

  it('is told of somebody else to those above, with the right that is over', async () => {
    expect(await explain('acc_dep', partnership, 'acc_former')).toMatchObject({
      allowed: false,
      lapsed: { role: 'SCHOOL_STAFF', organizationId: 'org_hoa', to: '2024-01-01' },
    });
    expect(await explain('acc_former', partnership)).toMatchObject({ allowed: false, lapsed: null });
    expect(await explain('acc_north', partnership, 'acc_hoa')).toMatchObject({ accountId: 'acc_hoa' });
    expect(await explain('acc_far', partnership, 'acc_hoa')).toBeNull();
  });

  it('explains hidden and missing alike', async () => {
    const hidden = await explain('acc_far', partnership);
    const missing = await explain('acc_far', 'pts_nobody');
    expect({ ...hidden, subjectId: null }).toEqual({ ...missing, subjectId: null });
  });
});
