import { parse } from 'graphql';
import type { Fact } from '../facts.ts';
import { act } from './act.ts';
import type { Told } from './tell.ts';

const criteria = [
  { code: 'plan', title: 'Plan', weight: 0.5, minimum: 50 },
  { code: 'effect', title: 'Effect', weight: 0.5 },
];
const categories = [
  { code: 'units', title: 'Tập thể tiêu biểu', nomineeKind: 'COLLECTIVE', quota: 4, criteria },
  { code: 'people', title: 'Cá nhân tiêu biểu', nomineeKind: 'INDIVIDUAL', criteria },
];
const heads: Readonly<Record<string, string>> = {
  org_a: 'headA',
  org_b: 'headB',
  org_c: 'headC',
  org_e: 'headE',
  org_f: 'headF',
  org_d1: 'district1',
  org_dep: 'officer',
};
const seats = { chair: 'CHAIR', secretary: 'SECRETARY', member: 'MEMBER', conflicted: 'MEMBER' } as const;
const dep = { onBehalfOf: 'org_dep' };
const UPWARDS = ['DRAFT', 'SUBMITTED', 'ELIGIBLE'] as const;
type Until = (typeof UPWARDS)[number] | 'RETURNED';

/** Three rounds: one in scoring, one in deliberation, one decided; with each state a nomination can rest in. */
export async function tellRecognition({ services, facts, canaries }: Told): Promise<void> {
  const does = (who: string, mutation: string, input: object) => act(services.recognition, who, mutation, input);

  async function open(code: string): Promise<Fact> {
    const { id } = await does('officer', 'openAwardRound', {
      ...dep,
      ...{ code, title: `Đợt ${code}`, movementCode: 'hand-in-hand', policyCode: 'khen-thuong-chuyen-de-2024' },
      categories,
    });
    for (const [who, role] of Object.entries(seats))
      await does('officer', 'seatMember', { ...dep, roundId: id, role, personId: `per_${who}`, from: '2024-01-01' });
    const room = { judges: Object.keys(seats), leads: ['chair', 'secretary'], scoringClosed: false };
    const past = { personId: 'per_formerMember', accountId: 'acc_formerMember', from: '2024-01-01', to: '2024-05-06' };
    await does('officer', 'seatMember', { ...dep, roundId: id, role: 'MEMBER', ...past });
    const idle = { personId: 'per_district4', accountId: 'acc_district4', from: '2024-01-01' };
    if (code === 'round-scoring') await does('officer', 'seatMember', { ...dep, roundId: id, role: 'MEMBER', ...idle });
    const known = await services.recognition.ask(
      { accountId: 'acc_officer' },
      parse(`{ awardRound(code: "${code}") { categories { id code } } }`),
    );
    const kept = known.data?.awardRound as { categories: { id: string; code: string }[] } | undefined;
    for (const category of kept?.categories ?? [])
      facts.add({
        kind: 'AwardCategory',
        id: category.id,
        roundId: id,
        category: category.code,
        ...room,
        complete: [],
      });
    return facts.add({ kind: 'AwardRound', id, code, phase: 'NOMINATION', ...room });
  }

  async function nominate(round: Fact, school: string, until: Until, nominator = school, nominee = ''): Promise<Fact> {
    const who = heads[nominator]!;
    const office = { onBehalfOf: nominator };
    const person = nominee ? { personId: `per_${nominee}`, personName: nominee } : { personName: 'Cô Hiền' };
    const sought = nominator === school ? { category: 'units' } : { category: 'people', ...person };
    const { id } = await does(who, 'draftNomination', {
      ...office,
      ...{ roundCode: round.code, organizationId: school, ...sought },
    });
    const fact = facts.add({
      ...{ kind: 'Nomination', id, roundId: round.id, organizationId: school, nominatorId: nominator, status: until },
      ...{ judges: [...(round.judges as string[])], leads: [...(round.leads as string[])], scoringClosed: false },
      // Works at B, the twin of A.
      barred: ['org_a', 'org_b'].includes(school) ? ['conflicted'] : [],
      scoredBy: [],
      declaredBy: [],
      nominee,
      ballotClosed: false,
    });
    const items = [{ text: canaries.put(id, 'DossierItem.text') }];
    const sections = [{ title: canaries.put(id, 'DossierSection.title'), items }];
    await does(who, 'reviseDossier', { ...office, nominationId: id, sections });
    if (until === 'DRAFT') return fact;
    await does(who, 'submitNomination', { ...office, nominationId: id });
    const reason = canaries.put(id, 'Nomination.returnReason');
    if (until === 'RETURNED') await does('secretary', 'returnNomination', { ...dep, nominationId: id, reason });
    if (until === 'ELIGIBLE') await does('secretary', 'assessEligibility', { ...dep, nominationId: id });
    return fact;
  }

  const isBarred = (nomination: Fact, who: string) => (nomination.barred as string[]).includes(who);

  async function score(nomination: Fact, who: string, plan: number, effect: number): Promise<void> {
    const scores = [
      { criterion: 'plan', value: plan },
      { criterion: 'effect', value: effect },
    ];
    await does(who, 'handInScores', { ...dep, nominationId: nomination.id, scores });
    (nomination.scoredBy as string[]).push(who);
  }

  async function closeScoring(round: Fact, nominations: readonly Fact[]): Promise<void> {
    await does('chair', 'closeScoring', { ...dep, roundId: round.id });
    const categories = facts.of('AwardCategory').filter(({ roundId }) => roundId === round.id);
    for (const fact of [round, ...nominations, ...categories]) Object.assign(fact, { scoringClosed: true });
  }

  const scoring = await open('round-scoring');
  const a = await nominate(scoring, 'org_a', 'ELIGIBLE');
  const c = await nominate(scoring, 'org_c', 'ELIGIBLE');
  await nominate(scoring, 'org_c', 'ELIGIBLE', 'org_d1', 'headC');
  await nominate(scoring, 'org_b', 'RETURNED');
  await nominate(scoring, 'org_e', 'DRAFT');
  await nominate(scoring, 'org_e', 'DRAFT', 'org_dep');
  await nominate(scoring, 'org_f', 'SUBMITTED');
  await does('chair', 'openScoring', { ...dep, roundId: scoring.id });
  Object.assign(scoring, { phase: 'SCORING' });
  await score(a, 'chair', 71.5, 63.25);
  await score(a, 'member', 84.125, 57.75);
  await score(c, 'member', 66.5, 91.375);
  await conflict(c, 'secretary');
  const dismissal = canaries.put(a.id, 'Conflict.reason');
  await does('chair', 'pinConflict', { nominationId: a.id, memberId: 'per_conflicted', reason: dismissal });

  completed(scoring, ['member']);

  const deliberating = await open('round-deliberating');
  const listed = [
    await nominate(deliberating, 'org_a', 'ELIGIBLE'),
    await nominate(deliberating, 'org_c', 'ELIGIBLE'),
    await nominate(deliberating, 'org_e', 'ELIGIBLE'),
  ];
  await does('chair', 'openScoring', { ...dep, roundId: deliberating.id });
  await conflict(listed[1]!, 'secretary');
  for (const [index, nomination] of listed.entries())
    for (const who of ['chair', 'secretary', 'member'].filter((each) => !isBarred(nomination, each)))
      await score(nomination, who, 60 + index * 7.125 + who.length, 80 - index * 3.5 - who.length);
  await closeScoring(deliberating, listed);
  completed(deliberating, ['chair', 'secretary', 'member']);
  const [first, second] = listed;
  await ballot(deliberating, [first!, second!], [first!]);
  await does('chair', 'castBallot', { meetingId: deliberating.meetingId, nominationId: second!.id, choice: 'FOR' });
  await does('member', 'castBallot', {
    meetingId: deliberating.meetingId,
    nominationId: second!.id,
    choice: 'AGAINST',
  });

  const decided = await open('round-decided');
  const won = [await nominate(decided, 'org_a', 'ELIGIBLE'), await nominate(decided, 'org_e', 'ELIGIBLE')];
  await does('chair', 'openScoring', { ...dep, roundId: decided.id });
  for (const nomination of won)
    for (const who of ['chair', 'secretary', 'member']) await score(nomination, who, 75 + who.length, 70 + who.length);
  await closeScoring(decided, won);
  completed(decided, ['chair', 'secretary', 'member']);
  await ballot(decided, won, won);
  await does('chair', 'publishProposals', { ...dep, roundId: decided.id, until: '2024-05-06' });
  const decision = { ...dep, roundId: decided.id, symbol: '12/QĐ-SGDĐT', decidedOn: '2024-05-06', windowEnded: true };
  const { id } = await does('officer', 'decideAwards', decision);
  facts.add({ kind: 'Decision', id });
  Object.assign(decided, { phase: 'DECIDED' });
  const [, taken] = won;
  const taking = { ...dep, nominationId: taken!.id, symbol: '13/QĐ-SGDĐT' };
  await does('officer', 'cancelAward', { ...taking, reason: 'Có đơn tố cáo' });

  async function conflict(nomination: Fact, who: string): Promise<void> {
    const reason = canaries.put(nomination.id, 'ConflictStep.label');
    await does(who, 'declareConflict', { nominationId: nomination.id, reason });
    (nomination.barred as string[]).push(who);
    (nomination.declaredBy as string[]).push(who);
  }

  /** Members who have scored everything they may in the category of units. */
  function completed(round: Fact, who: readonly string[]): void {
    const units = facts.of('AwardCategory').find((each) => each.roundId === round.id && each.category === 'units');
    (units!.complete as string[]).push(...who);
  }

  /** Holds a meeting over all listed, votes on some of them and closes those. */
  async function ballot(round: Fact, all: readonly Fact[], closed: readonly Fact[]): Promise<void> {
    const nominationIds = all.map((each) => each.id);
    await does('chair', 'shortlist', { ...dep, roundId: round.id, category: 'units', nominationIds });
    const meeting = await does('chair', 'holdMeeting', {
      ...{ ...dep, roundId: round.id, heldOn: '2024-05-06' },
      present: Object.keys(seats).map((who) => `per_${who}`),
    });
    Object.assign(round, { phase: 'DELIBERATION', meetingId: meeting.id });
    for (const nomination of closed) {
      for (const who of ['chair', 'secretary', 'member'])
        await does(who, 'castBallot', { meetingId: meeting.id, nominationId: nomination.id, choice: 'FOR' });
      await does('chair', 'closeBallot', { ...dep, meetingId: meeting.id, nominationId: nomination.id });
      Object.assign(nomination, { ballotClosed: true });
    }
  }
}
