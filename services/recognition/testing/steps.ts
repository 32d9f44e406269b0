import type { OpenSubgraph } from '@twinning/testing/open-subgraph';
import type { Town } from './town.ts';

export type Answer = { __typename: string; id: string; version: number; status: string; [field: string]: unknown };

const round = '... on AwardRound { id version phase }';
const meeting = '... on Meeting { id version }';
const made: Readonly<Record<string, string>> = {
  openAwardRound: round,
  seatMember: round,
  openScoring: round,
  closeScoring: round,
  shortlist: round,
  publishProposals: round,
  holdMeeting: meeting,
  castBallot: meeting,
  closeBallot: meeting,
  decideAwards: '... on Decision { id symbol awards { certificate { number verificationUrl } } }',
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Calls a mutation by its name and answers the member of its union. */
export async function step(
  subgraph: OpenSubgraph,
  account: string,
  mutation: string,
  input: object,
  fields = '',
): Promise<Answer> {
  const source = `mutation ($input: ${capital(mutation)}Input!) {
    ${mutation}(input: $input) {
      __typename
      ${made[mutation] ?? '... on Nomination { id version status }'}
      ... on Refusal { message }
      ... on InvalidInput { issues { path } }
      ${fields}
    }
  }`;
  return (await subgraph.execute<Record<string, Answer>>(account, source, { input }))[mutation]!;
}

const criteria = [
  { code: 'plan', title: 'Plan', weight: 0.5, minimum: 50 },
  { code: 'effect', title: 'Effect', weight: 0.5 },
];

/** A round with four seats: chair, secretary, a free member and one who heads the twin of school A. */
export async function openRound(subgraph: OpenSubgraph, town: Town, code = 'round-1'): Promise<string> {
  const opened = await step(subgraph, town.officer, 'openAwardRound', {
    onBehalfOf: 'org_dep',
    code,
    title: 'A round',
    movementCode: 'hand-in-hand',
    policyCode: 'khen-thuong-chuyen-de-2024',
    categories: [
      { code: 'units', title: 'Exemplary unit', nomineeKind: 'COLLECTIVE', quota: 1, criteria },
      { code: 'people', title: 'Exemplary person', nomineeKind: 'INDIVIDUAL', criteria },
    ],
  });
  const seats = [
    ['chair', 'CHAIR'],
    ['secretary', 'SECRETARY'],
    ['member', 'MEMBER'],
    ['twin', 'MEMBER'],
  ] as const;
  for (const [who, role] of seats)
    await step(subgraph, town.officer, 'seatMember', {
      onBehalfOf: 'org_dep',
      roundId: opened.id,
      role,
      personId: `per_${who}`,
      from: '2024-01-01',
    });
  return opened.id;
}

/** A nomination of a school by itself, up to where the test begins. */
export async function nominate(
  subgraph: OpenSubgraph,
  town: Town,
  { school = 'org_a', head = town.headA, roundCode = 'round-1', person = null as string | null },
  upTo: 'DRAFT' | 'SUBMITTED' | 'ELIGIBLE' = 'ELIGIBLE',
): Promise<string> {
  const nominee = person ? { category: 'people', personName: person } : { category: 'units' };
  const drafted = await step(subgraph, head, 'draftNomination', {
    onBehalfOf: school,
    roundCode,
    organizationId: school,
    ...nominee,
  });
  if (upTo === 'DRAFT') return drafted.id;
  await step(subgraph, head, 'submitNomination', { onBehalfOf: school, nominationId: drafted.id });
  if (upTo === 'SUBMITTED') return drafted.id;
  await step(subgraph, town.secretary, 'assessEligibility', { onBehalfOf: 'org_dep', nominationId: drafted.id });
  return drafted.id;
}

export const scores = (plan: number, effect: number) => [
  { criterion: 'plan', value: plan },
  { criterion: 'effect', value: effect },
];
