import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pastThePolicies } from '@twinning/testing/row-security';
import { confirmSession, recordSession, upload } from '../testing/requests.ts';
import { openTwins, type Twins, twinning } from '../testing/twins.ts';
import { keepPartnerships } from './partnership/keep-partnerships.repository.ts';

const whole = ['officer', 'auditor'];
const schools = ['d1', 'd2', 'a', 'b', 'c'];

describe('past all policies of the code', () => {
  let twins: Twins;
  let database: Awaited<ReturnType<typeof pastThePolicies>>;
  const whoSees = async (table: string) => {
    const accounts = [null, 'acc_stranger', ...Object.values(twins.who)];
    const names = new Map(Object.entries(twins.who).map(([name, account]) => [account, name]));
    return (await database.whoSees(table, accounts)).map((account) => names.get(account ?? '') ?? account);
  };

  beforeAll(async () => {
    twins = await openTwins();
    database = await pastThePolicies(twins, 'activities');
    const secret = { ...twinning, id: 'pts_2', title: 'X – Y', status: 'PROPOSED', signedOn: null } as const;
    await twins
      .em()
      .transactional((tx) =>
        keepPartnerships(tx, [{ ...secret, partyIds: ['org_x', 'org_y'], supervisorIds: ['org_d2'] }]),
      );
    await upload(twins, twins.who.a, 'upl_shy');
    await recordSession(twins, {
      idempotencyKey: 'key-of-a',
      evidence: [{ uploadId: 'upl_shy', caption: 'Các cháu', consent: 'MISSING' }],
    });
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await twins[Symbol.asyncDispose]();
  });

  it('an activity that is not confirmed belongs to those who take part, all above them, and who judges', async () => {
    expect(await whoSees('activity')).toEqual([...whole, 'judge', ...schools]);
    expect(await whoSees('participation')).toEqual([...whole, 'judge', ...schools]);
  });

  it('a picture without consent stays with those who were there', async () => {
    expect(await whoSees('evidence')).toEqual([...whole, ...schools]);
    expect(await whoSees('upload')).toEqual(['a']);
    await confirmSession(twins);
    expect(await whoSees('activity')).toEqual(['acc_stranger', ...whole, 'judge', ...schools, 'x']);
    expect(await whoSees('evidence')).toEqual([...whole, ...schools]);
  });

  it('what is owed and its report belong to who owes it, to whom it is due, the department and auditors', async () => {
    const input = {
      ...{ movementId: 'mov_1', code: '2023-2024', title: 'Năm học 2023–2024' },
      ...{ from: '2023-08-01', to: '2024-06-01', dueOn: '2024-06-15' },
    };
    await twins.execute(
      twins.who.officer,
      'mutation ($input: OpenReportingPeriodInput!) { openReportingPeriod(input: $input) { __typename } }',
      { input },
    );
    for (const table of ['report', 'report_recipient', 'obligation'])
      expect(await whoSees(table)).toEqual([...whole, ...schools]);
    expect(await database.seen(twins.who.a, 'report')).toBe(1);
    expect(await database.seen(twins.who.officer, 'report')).toBe(3);
  });

  it('a proposal that another service told of belongs to its parties, all above them, the department and auditors', async () => {
    expect(await database.seen('acc_stranger', 'partnership')).toBe(1);
    expect(await database.seen(twins.who.a, 'partnership')).toBe(1);
    for (const who of ['x', 'd2', 'officer', 'auditor'] as const)
      expect(await database.seen(twins.who[who], 'partnership')).toBe(2);
  });

  it('nobody sees anything, and strangers only what all who are signed in may see', async () => {
    expect(await database.filled()).toEqual(expect.arrayContaining(['evidence', 'idempotency', 'outbox', 'report']));
    expect(await database.openTo(null)).toEqual([]);
    const shared = ['activity', 'commitment', 'participation', 'partnership', 'party', 'plan', 'plan_item'];
    expect(await database.openTo('acc_stranger')).toEqual(shared);
  });

  it('the login role cannot open more for itself', async () => {
    expect(new Set(await database.attempts('evidence'))).toEqual(new Set(['refused']));
  });
});
