import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, openStage, type Stage } from '../../test/stage.ts';

const items = [
  { text: 'Chuyên đề làng nghề', strandCode: 'schools', dueOn: '2024-10-01', responsibleId: 'org_hoa' },
  { text: 'Trao đổi giáo viên', strandCode: 'teachers' },
];
const seen = 'id status version amendmentReason agreedOn agreements { organization { id } agreed } items { id text }';

describe('a joint plan', () => {
  let stage: Stage;
  let partnershipId: string;
  let planId: string;
  let first: { id: string };
  beforeAll(async () => {
    stage = await openStage();
    partnershipId = await stage.twin(['hoa', 'cuc'], 'AGREED');
  });
  afterAll(() => stage.subgraph[Symbol.asyncDispose]());
  const refusal = async (answer: Promise<Answer>) => (await answer).__typename;

  it('may come before the memorandum, and is agreed with the last word', async () => {
    const plan = await stage.acts('hoa', 'draftPlan', { partnershipId, symbol: '22b/KH', items }, seen);
    planId = plan.id;
    first = (plan.items as { id: string }[])[0]!;
    expect(plan).toMatchObject({
      status: 'DRAFT',
      version: 1,
      agreements: [
        { organization: { id: 'org_hoa' }, agreed: true },
        { organization: { id: 'org_cuc' }, agreed: false },
      ],
    });
    expect(await refusal(stage.acts('hoa', 'filePlan', { planId }))).toBe('PlanNotYetAgreed');
    expect(await refusal(stage.acts('hoa', 'agreeToPlan', { planId }))).toBe('AlreadyAgreed');
    expect(await refusal(stage.acts('north', 'agreeToPlan', { planId }))).toBe('NotAParty');
    expect(await refusal(stage.acts('far', 'agreeToPlan', { planId }))).toBe('NotFound');
    expect(await stage.acts('cuc', 'agreeToPlan', { planId }, seen)).toMatchObject({
      status: 'AGREED',
      agreedOn: '2024-05-06',
    });
  });

  it('is amended with a reason as a new version, to which the others agree anew', async () => {
    stage.subgraph.itIs('2024-09-02T02:00:00Z');
    const amendment = { planId, reason: 'Lịch thi thay đổi', items: [{ ...items[0], id: first.id, text: 'Làng nón' }] };
    const amended = await stage.acts('cuc', 'amendPlan', { ...amendment, expectedVersion: 1 }, seen);
    expect(amended).toMatchObject({
      status: 'DRAFT',
      version: 2,
      amendmentReason: 'Lịch thi thay đổi',
      agreedOn: '2024-05-06',
      agreements: [{ agreed: false }, { agreed: true }],
      items: [{ id: first.id, text: 'Làng nón' }],
    });
    expect(await refusal(stage.acts('hoa', 'agreeToPlan', { planId, expectedVersion: 1 }))).toBe('StaleVersion');
    expect(await refusal(stage.acts('hoa', 'amendPlan', { ...amendment, expectedVersion: 1 }))).toBe('StaleVersion');
    expect(
      await stage.acts('hoa', 'amendPlan', { ...amendment, items: [{ ...items[0], id: 'pli_none' }] }),
    ).toMatchObject({
      __typename: 'InvalidInput',
      issues: [{ path: 'items.0.id' }],
    });
    await stage.acts('hoa', 'agreeToPlan', { planId, expectedVersion: 2 });
    const kept = await stage.subgraph
      .em()
      .execute('select version, items from plan_version where plan_id = ?', [planId]);
    expect(kept).toMatchObject([
      { version: 1, items: [{ text: 'Chuyên đề làng nghề' }, { text: 'Trao đổi giáo viên' }] },
    ]);
  });

  it('keeps an item that an amendment dropped for what was done under it', async () => {
    const dropped = await stage.subgraph
      .em()
      .execute('select id from joint_plan_item where dropped_in = 2 and plan_id = ?', [planId]);
    const answer = await stage.subgraph.execute(
      'acc_hoa',
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on JointPlanItem { text strand { code } } } }',
      { of: [{ __typename: 'JointPlanItem', id: dropped[0]?.id }] },
    );
    expect(answer).toEqual({ _entities: [{ text: 'Trao đổi giáo viên', strand: { code: 'teachers' } }] });
  });

  it('is filed once agreed, and closed with its partnership', async () => {
    expect(await stage.acts('cuc', 'filePlan', { planId })).toMatchObject({ status: 'FILED' });
    expect(await refusal(stage.acts('cuc', 'filePlan', { planId }))).toBe('PlanNotOpen');
    for (const office of ['north', 'south']) await stage.acts(office, 'consentToPartnership', { partnershipId });
    await stage.sign(partnershipId, ['hoa', 'cuc']);
    await stage.acts('hoa', 'endPartnership', { partnershipId, reason: 'Hết năm học' });
    expect(await refusal(stage.acts('hoa', 'amendPlan', { planId, reason: 'Muộn rồi', items }))).toBe('PlanNotOpen');
    expect(await refusal(stage.acts('hoa', 'draftPlan', { partnershipId, items }))).toBe('PartnershipNotOpen');
  });
});
