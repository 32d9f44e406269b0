import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keepMemberships } from '@twinning/registry/keep-registry';
import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import { nominate, openRound } from '../../testing/steps.ts';
import { openRecognition, registerTown, type Town } from '../../testing/town.ts';

const EXPLAIN = /* GraphQL */ `
  query ($subject: ID!, $accountId: ID) {
    answer: explainNominationAccess(subject: $subject, accountId: $accountId) {
      subjectId accountId allowed basis right { role organizationId } lapsed { role organizationId to } rule next
    }
  }
`;
type Explained = { answer: Record<string, unknown> | null };

describe('why somebody sees a nomination, or does not', () => {
  let subgraph: OpenSubgraph;
  let town: Town;
  let round: string;
  let drafted: string;
  let submitted: string;
  const explain = async (who: string, subject: string, accountId?: string) =>
    (await subgraph.execute<Explained>(who, EXPLAIN, { subject, accountId })).answer;

  beforeAll(async () => {
    subgraph = await openRecognition();
    town = await registerTown(subgraph);
    round = await openRound(subgraph, town);
    drafted = await nominate(subgraph, town, { person: 'Lê Thị Hồng' }, 'DRAFT');
    submitted = await nominate(subgraph, town, {}, 'SUBMITTED');
    const term = { version: 1, role: 'SCHOOL_STAFF' as const, accountId: 'acc_former', personId: null, name: 'former' };
    await subgraph.em().transactional((tx) =>
      keepMemberships(tx, [
        { ...term, id: 'mbs_former', organizationId: 'org_a', from: '2020-01-01', to: '2024-01-01' },
        { ...term, id: 'mbs_now', organizationId: 'org_c', from: '2024-01-01', to: null },
      ]),
    );
  });
  afterAll(() => subgraph[Symbol.asyncDispose]());

  it('rests on the right of the nominated school, and on nothing elsewhere', async () => {
    expect(await explain(town.headA, drafted)).toMatchObject({
      allowed: true,
      basis: 'RIGHT',
      right: { role: 'SCHOOL_HEAD', organizationId: 'org_a' },
    });
    expect(await explain(town.headC, drafted)).toMatchObject({ allowed: false, basis: 'NOTHING', lapsed: null });
    expect(await explain(town.headC, round)).toMatchObject({ allowed: true, basis: 'EVERYONE' });
  });

  it('is closed to a judge whose school is the twin, and open to a free one once it is submitted', async () => {
    expect(await explain(town.member, drafted)).toMatchObject({ allowed: false });
    expect(await explain(town.member, submitted)).toMatchObject({ allowed: true });
    expect(await explain(town.twin, submitted)).toMatchObject({ allowed: false });
    expect(await explain(town.officer, submitted, town.twin)).toMatchObject({ allowed: false, lapsed: null });
  });

  it('is told of somebody else to those above, with the right that is over', async () => {
    expect(await explain(town.officer, drafted, 'acc_former')).toMatchObject({
      allowed: false,
      lapsed: { role: 'SCHOOL_STAFF', organizationId: 'org_a', to: '2024-01-01' },
    });
    expect(await explain('acc_former', drafted)).toMatchObject({ allowed: false, lapsed: null });
    expect(await explain(town.headC, drafted, town.headA)).toBeNull();
  });

  it('explains hidden and missing alike', async () => {
    const hidden = await explain(town.headC, drafted);
    const missing = await explain(town.headC, 'nom_nobody');
    expect({ ...hidden, subjectId: null }).toEqual({ ...missing, subjectId: null });
  });
});
