import { act } from './act.ts';
import type { Told } from './tell.ts';

const speakers: Readonly<Record<string, string>> = { a: 'headA', b: 'headB', c: 'headC', e: 'headE', f: 'headF' };
const offices: Readonly<Record<string, string>> = {
  a: 'district1',
  c: 'district1',
  b: 'district2',
  e: 'district2',
  f: 'commune',
};
const officeOf = { district1: 'org_d1', district2: 'org_d2', commune: 'org_k' } as const;

/** A and B twinned and signed, A and E agreed, E and F only proposed, C and F declined. */
export async function tellPartnerships({ services, facts, canaries }: Told): Promise<void> {
  const does = (who: string, mutation: string, input: object) => act(services.partnerships, who, mutation, input);
  const acts = (school: string, mutation: string, input: object) =>
    does(speakers[school]!, mutation, { onBehalfOf: `org_${school}`, ...input });

  async function propose(parties: readonly string[], status: string): Promise<string> {
    const partyIds = parties.map((party) => `org_${party}`);
    const title = canaries.put('', 'Partnership.title');
    const { id } = await acts(parties[0]!, 'proposePartnership', {
      ...{ movementCode: 'hand-in-hand', level: 'SCHOOL', title, partyIds, from: '2024-01-01', to: '2026-01-01' },
    });
    canaries.all.at(-1)!.about = id;
    const supervisors = [...new Set(parties.map((party) => officeOf[offices[party] as keyof typeof officeOf]))];
    const signed = status === 'IN_FORCE';
    facts.add({ kind: 'Partnership', id, status, signed, parties: partyIds, supervisors });
    return id;
  }
  async function agreed(parties: readonly string[], status: string): Promise<string> {
    const id = await propose(parties, status);
    for (const party of parties.slice(1)) await acts(party, 'agreeToPartnership', { partnershipId: id });
    return id;
  }

  const signed = await agreed(['a', 'b'], 'IN_FORCE');
  for (const office of ['district1', 'district2'] as const) {
    const note = canaries.put(signed, 'SupervisorConsent.note');
    await does(office, 'consentToPartnership', { onBehalfOf: officeOf[office], partnershipId: signed, note });
  }
  const text = canaries.put(signed, 'Commitment.text');
  const memorandum = await acts('a', 'draftMemorandum', {
    ...{ partnershipId: signed, title: canaries.put(signed, 'Memorandum.title') },
    commitments: [{ text, strandCode: 'schools', dueOn: '2024-12-01' }],
  });
  await acts('a', 'offerMemorandum', { memorandumId: memorandum.id });
  for (const party of ['a', 'b'])
    await acts(party, 'signMemorandum', { memorandumId: memorandum.id, position: 'Hiệu trưởng' });
  facts.add({ ...facts.get(signed)!, kind: 'Memorandum', id: memorandum.id, partOf: signed });
  const items = [{ text: canaries.put(signed, 'JointPlanItem.text'), strandCode: 'schools', dueOn: '2024-11-01' }];
  const plan = await acts('a', 'draftPlan', { partnershipId: signed, items, symbol: '1/KH' });
  await acts('b', 'agreeToPlan', { planId: plan.id });
  facts.add({ ...facts.get(signed)!, kind: 'JointPlan', id: plan.id, partOf: signed });

  const waiting = await agreed(['a', 'e'], 'AGREED');
  const draft = await acts('e', 'draftMemorandum', {
    ...{ partnershipId: waiting, title: canaries.put(waiting, 'Memorandum.title') },
  });
  facts.add({ ...facts.get(waiting)!, kind: 'Memorandum', id: draft.id, partOf: waiting });
  const told = canaries.put(waiting, 'JointPlanItem.text');
  const early = await acts('e', 'draftPlan', {
    ...{ partnershipId: waiting, symbol: '2/KH', items: [{ text: told, strandCode: 'schools', dueOn: '2024-11-01' }] },
  });
  facts.add({ ...facts.get(waiting)!, kind: 'JointPlan', id: early.id, partOf: waiting });
  await propose(['e', 'f'], 'PROPOSED');
  const declined = await propose(['c', 'f'], 'DECLINED');
  const reason = canaries.put(declined, 'Partnership.closingReason');
  await acts('f', 'declinePartnership', { partnershipId: declined, reason });
}
