import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, openStage, type Stage } from '../../test/stage.ts';

describe('a memorandum', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());

  const draft = (who: string, partnershipId: string, more: object = {}): Promise<Answer> =>
    stage.acts(who, 'draftMemorandum', { partnershipId, title: 'Biên bản ghi nhớ', commitments: [], ...more });
  const refusal = async (answer: Promise<Answer>) => (await answer).__typename;

  it('is drafted once all parties agreed, and offered once all supervisors consented', async () => {
    const proposed = await stage.twin(['hoa', 'cuc'], 'PROPOSED');
    expect(await refusal(draft('hoa', proposed))).toBe('PartnershipNotOpen');
    await stage.acts('cuc', 'agreeToPartnership', { partnershipId: proposed });
    expect(await refusal(draft('north', proposed))).toBe('NotAParty');
    expect(await refusal(draft('far', proposed))).toBe('NotFound');
    const { id: memorandumId } = await draft('hoa', proposed);
    expect(await refusal(stage.acts('hoa', 'offerMemorandum', { memorandumId }))).toBe('NotYetConsented');
    expect(await refusal(stage.acts('hoa', 'signMemorandum', { memorandumId }))).toBe('MemorandumNotOpenForSignature');
    expect(await refusal(stage.acts('far', 'signMemorandum', { memorandumId }))).toBe('NotFound');
    for (const office of ['north', 'south'])
      await stage.acts(office, 'consentToPartnership', { partnershipId: proposed });
    expect(await stage.acts('cuc', 'offerMemorandum', { memorandumId })).toMatchObject({
      status: 'AWAITING_SIGNATURES',
    });
    expect(await refusal(stage.acts('north', 'signMemorandum', { memorandumId }))).toBe('NotAParty');
    expect(await stage.acts('hoa', 'signMemorandum', { memorandumId })).toMatchObject({
      status: 'AWAITING_SIGNATURES',
    });
    expect(await refusal(stage.acts('hoa', 'signMemorandum', { memorandumId }))).toBe('AlreadySigned');
  });

  it('is revised until somebody signs', async () => {
    const partnershipId = await stage.twin(['sen', 'cuc']);
    const commitments = [{ text: 'Dự giờ lẫn nhau', strandCode: 'teachers' }];
    const { id: memorandumId } = await draft('sen', partnershipId, { commitments, signedOn: '2024-05-04' });
    await stage.acts('sen', 'offerMemorandum', { memorandumId });
    const text = { memorandumId, title: 'Biên bản mới', place: 'Hà Nội', commitments: [{ text: 'Chia sẻ bài giảng' }] };
    const seen = 'status title place signedOn { value } commitments { text strand { code } }';
    expect(await stage.acts('cuc', 'reviseMemorandum', text, seen)).toMatchObject({
      status: 'DRAFT',
      title: 'Biên bản mới',
      signedOn: { value: '2024-05-04' },
      commitments: [{ text: 'Chia sẻ bài giảng', strand: null }],
    });
    await stage.acts('sen', 'offerMemorandum', { memorandumId });
    await stage.acts('sen', 'signMemorandum', { memorandumId });
    expect(await refusal(stage.acts('cuc', 'reviseMemorandum', text))).toBe('MemorandumNotDraft');
    expect(await stage.acts('cuc', 'signMemorandum', { memorandumId }, 'status signedOn { value }')).toMatchObject({
      status: 'IN_FORCE',
      signedOn: { value: '2024-05-04' },
    });
  });

  it('promises only for strands of the movement and for its own parties', async () => {
    const partnershipId = await stage.twin(['hoa', 'far']);
    const commitments = [
      { text: 'Đúng', strandCode: 'schools', responsibleId: 'org_far' },
      { text: 'Sai nội dung', strandCode: 'nowhere', responsibleId: 'org_sen' },
      { text: 'x' },
    ];
    expect(await draft('hoa', partnershipId, { commitments })).toMatchObject({
      issues: [{ path: 'commitments.2.text' }],
    });
    expect(await draft('hoa', partnershipId, { commitments: commitments.slice(0, 2) })).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'commitments.1.strandCode' }, { path: 'commitments.1.responsibleId' }],
    });
  });

  it('comes into force once when the last two sign at the same moment', async () => {
    const parties = ['hoa', 'sen', 'far'];
    const partnershipId = await stage.twin(parties);
    const { id: memorandumId } = await draft('hoa', partnershipId);
    await stage.acts('hoa', 'offerMemorandum', { memorandumId });
    await stage.acts('hoa', 'signMemorandum', { memorandumId });
    const last = await Promise.all(['sen', 'far'].map((who) => stage.acts(who, 'signMemorandum', { memorandumId })));
    expect(last.map(({ status }) => status).sort()).toEqual(['AWAITING_SIGNATURES', 'IN_FORCE']);
    const told = await stage.subgraph
      .em()
      .execute('select type from outbox where subject_id in (?, ?) order by seq', [memorandumId, partnershipId]);
    const types = told.map((row) => String(row.type));
    expect(types.filter((type) => type === 'partnerships.memorandum-came-into-force.v1')).toHaveLength(1);
    expect(types.slice(-2)).toEqual([
      'partnerships.partnership-signed.v1',
      'partnerships.partnership-came-into-force.v1',
    ]);
  });

  it('waits for the first day of the partnership, on which the clock puts it in force', async () => {
    const partnershipId = await stage.twin(['sen', 'far'], 'CONSENTED', { from: '2024-06-01' });
    await stage.sign(partnershipId, ['sen', 'far']);
    const status = async () =>
      (
        await stage.subgraph.execute<{ partnership: { status: string } }>(
          'acc_dep',
          'query ($id: ID!) { partnership(id: $id) { status } }',
          { id: partnershipId },
        )
      ).partnership.status;
    const { putPartnershipsInForce } = await import('../partnership/put-in-force.task.ts');
    expect(await status()).toBe('SIGNED');
    await putPartnershipsInForce(stage.subgraph.em(), new Date('2024-05-31T16:59:00Z'));
    expect(await status()).toBe('SIGNED');
    await putPartnershipsInForce(stage.subgraph.em(), new Date('2024-05-31T17:10:00Z'));
    expect(await status()).toBe('IN_FORCE');
  });
});
