import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { agreed, at, declined, drafted, inForce, item, types } from '../../test/given.ts';
import { AlreadyAgreed, NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { agreeToPlan } from './agree-to-plan.ts';
import { amendPlan } from './amend-plan.ts';
import { closePlan } from './close-plan.ts';
import { draftPlan } from './draft-plan.ts';
import { filePlan } from './file-plan.ts';
import { evolve } from './joint-plan.ts';
import { PlanNotOpen, PlanNotYetAgreed } from './plan-refusals.ts';

const sen = { organizationId: 'sen', at };
const agreedPlan = agreeToPlan(drafted, sen).reduce(evolve, drafted);
const strands = ['schools'];

describe('drafting a plan', () => {
  const by = { id: 'pln_2', organizationId: 'hoa', symbol: '22b/KH', documentId: null, items: [item], at };

  it('may come before the memorandum and after it', () => {
    for (const partnership of [agreed, inForce])
      expect(draftPlan(partnership, by, strands)[0].draft.agreements.map((one) => one.agreed)).toEqual([
        true,
        false,
        false,
      ]);
  });

  it('refuses strangers, what is over, and strands of another movement', () => {
    expect(() => draftPlan(agreed, { ...by, organizationId: 'far' }, strands)).toThrow(NotAParty);
    expect(() => draftPlan(declined, by, strands)).toThrow(PartnershipNotOpen);
    expect(() => draftPlan(agreed, by, ['teachers'])).toThrow(InvalidInput);
  });
});

describe('agreeing to a plan', () => {
  it('is complete with the last word, and counts from that day', () => {
    expect(types(agreeToPlan(drafted, sen))).toEqual(['PartyAgreedToPlan', 'PlanAgreed']);
    expect(agreedPlan).toMatchObject({ status: 'AGREED', countsFrom: '2024-05-06' });
  });

  it('refuses a second word, strangers, and a closed plan', () => {
    expect(() => agreeToPlan(drafted, { ...sen, organizationId: 'hoa' })).toThrow(AlreadyAgreed);
    expect(() => agreeToPlan(drafted, { ...sen, organizationId: 'far' })).toThrow(NotAParty);
    expect(() => agreeToPlan({ ...drafted, status: 'CLOSED' }, sen)).toThrow(PlanNotOpen);
  });
});

describe('amending a plan', () => {
  const fresh = { ...item, id: 'pli_2', text: 'Trao đổi giáo viên' };
  const amendment = { ...sen, reason: 'Lịch thi', items: [{ item: fresh, carriesOn: false }] };
  const later = { ...sen, organizationId: 'hoa', at: new Date('2024-09-02T02:00:00Z') };

  it('is a new version to which the others agree anew, and counts from the first all the same', () => {
    const amended = amendPlan(agreedPlan, amendment, strands).reduce(evolve, agreedPlan);
    expect(amended).toMatchObject({
      version: 2,
      status: 'DRAFT',
      amendmentReason: 'Lịch thi',
      items: [fresh],
      dropped: [{ id: 'pli_1', droppedIn: 2 }],
      agreements: [{ agreed: false }, { agreed: true }],
    });
    expect(agreeToPlan(amended, later).reduce(evolve, amended)).toMatchObject({
      status: 'AGREED',
      countsFrom: '2024-05-06',
    });
  });

  it('carries on items of the plan and no others', () => {
    const carried = [{ item: { ...item, text: 'Làng nón' }, carriesOn: true }];
    expect(amendPlan(agreedPlan, { ...amendment, items: carried }, strands).reduce(evolve, agreedPlan)).toMatchObject({
      items: [{ id: 'pli_1', text: 'Làng nón' }],
      dropped: [],
    });
    const unknown = [{ item: fresh, carriesOn: true }];
    expect(() => amendPlan(agreedPlan, { ...amendment, items: unknown }, strands)).toThrow(InvalidInput);
    expect(() => amendPlan(agreedPlan, { ...amendment, items: [...carried, ...carried] }, strands)).toThrow(
      InvalidInput,
    );
  });

  it('refuses strangers and a closed plan', () => {
    expect(() => amendPlan(agreedPlan, { ...amendment, organizationId: 'far' }, strands)).toThrow(NotAParty);
    expect(() => amendPlan({ ...agreedPlan, status: 'CLOSED' }, amendment, strands)).toThrow(PlanNotOpen);
  });
});

describe('filing a plan', () => {
  it('comes after all have agreed, once', () => {
    expect(() => filePlan(drafted, sen)).toThrow(PlanNotYetAgreed);
    const filed = filePlan(agreedPlan, sen).reduce(evolve, agreedPlan);
    expect(filed).toMatchObject({ status: 'FILED', filedAt: at });
    expect(() => filePlan(filed, sen)).toThrow(PlanNotOpen);
    expect(() => filePlan(agreedPlan, { ...sen, organizationId: 'far' })).toThrow(NotAParty);
    expect(closePlan(filed, at).reduce(evolve, filed).status).toBe('CLOSED');
  });
});
