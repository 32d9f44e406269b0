import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { within } from '@twinning/persistence/postgres/within';
import { pastThePolicies } from '@twinning/testing/row-security';
import { openStage, type Stage } from '../test/stage.ts';

const everybody = [null, 'acc_stranger', 'acc_judge', 'acc_sen', 'acc_cuc', 'acc_hoa', 'acc_north', 'acc_dep'];
const papers = ['memorandum', 'memorandum_party', 'commitment', 'joint_plan', 'joint_plan_item', 'plan_agreement'];

describe('past all policies of the code', () => {
  let stage: Stage;
  let database: Awaited<ReturnType<typeof pastThePolicies>>;
  beforeAll(async () => {
    stage = await openStage();
    database = await pastThePolicies(stage.subgraph, 'partnerships');
    const id = await stage.twin(['hoa', 'cuc'], 'CONSENTED', { idempotencyKey: 'key-of-hoa' });
    const { id: memorandumId } = await stage.acts('hoa', 'draftMemorandum', {
      partnershipId: id,
      title: 'Biên bản ghi nhớ',
      commitments: [{ text: 'Hỗ trợ nhau', strandCode: 'schools' }],
    });
    await stage.acts('hoa', 'draftPlan', { partnershipId: id, items: [{ text: 'Dự giờ', strandCode: 'teachers' }] });
    await stage.acts('hoa', 'offerMemorandum', { memorandumId });
  });
  afterAll(async () => {
    await database[Symbol.asyncDispose]();
    await stage.subgraph[Symbol.asyncDispose]();
  });

  it('nobody and strangers see nothing of what is not signed', async () => {
    expect(await database.filled()).toEqual(
      expect.arrayContaining([...papers, 'idempotency', 'outbox', 'partnership']),
    );
    expect(await database.openTo(null)).toEqual([]);
    expect(await database.openTo('acc_stranger')).toEqual([]);
  });

  it.each(['partnership', 'partnership_party', 'partnership_consent', ...papers])(
    'the rows of %s belong to the parties, their superiors and the department',
    async (table) => {
      expect(await database.whoSees(table, everybody)).toEqual(['acc_cuc', 'acc_hoa', 'acc_north', 'acc_dep']);
    },
  );

  it('the answer kept under a key is its own account’s', async () => {
    expect(await database.whoSees('idempotency', everybody)).toEqual(['acc_hoa']);
  });

  it('a right that has ended opens nothing', async () => {
    stage.subgraph.itIs('2019-05-06T02:00:00Z');
    expect(await database.whoSees('partnership', everybody)).toEqual([]);
    stage.subgraph.itIs('2024-05-06T02:00:00Z');
  });

  it('what is signed is shared by all who are signed in', async () => {
    await stage.sign(await stage.twin(['sen', 'far']), ['sen', 'far']);
    expect(await database.seen('acc_stranger', 'partnership')).toBe(1);
    expect(await database.seen(null, 'partnership')).toBe(0);
  });

  it('nobody writes a paper to what is not there or not theirs', async () => {
    const [{ id }] = (await stage.subgraph.em().execute('select id from partnership where signed_on is null')) as [
      { id: string },
    ];
    for (const [who, partnershipId] of [
      ['acc_stranger', id],
      ['acc_hoa', 'pts_none'],
    ] as const)
      await expect(
        within(stage.subgraph.url, async (client) => {
          await client.query(`select set_config('twinning.principal', $1, false)`, [`account:${who}`]);
          await client.query(
            `insert into commitment (id, memorandum_id, partnership_id, position, text) values ('cmt_x', 'mou_x', $1, 0, 'a')`,
            [partnershipId],
          );
        }),
      ).rejects.toThrow('row-level security');
  });

  it('the login role cannot open more for itself', async () => {
    expect(new Set(await database.attempts('partnership'))).toEqual(new Set(['refused']));
  });
});
