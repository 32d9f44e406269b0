import { type OpenSubgraph, openSubgraph } from '@twinning/testing/open-subgraph';
import { registerMember, registerOrganizations } from '@twinning/testing/register';
import { contextOf } from '../src/context.ts';
import { database } from '../src/rows.ts';
import { schema } from '../src/schema.ts';

export type Answer = Record<string, unknown> & { __typename: string; id: string };
type Input = Record<string, unknown>;
type Unit = Parameters<typeof registerOrganizations>[1][number];
export type Stage = Awaited<ReturnType<typeof openStage>>;

const strands = [
  { code: 'schools', title: 'Schools' },
  { code: 'teachers', title: 'Teachers' },
];
const supervisors: Record<string, string> = { hoa: 'north', sen: 'north', cuc: 'south', far: 'south' };

/** Two offices with two schools each and a department above them, and somebody who speaks for each. */
export async function openStage() {
  const subgraph: OpenSubgraph = await openSubgraph({ service: 'partnerships', schema, database, contextOf });
  const school: Pick<Unit, 'kind' | 'levels'> = { kind: 'SCHOOL', levels: ['PRESCHOOL'] };
  await registerOrganizations(subgraph.em(), [
    { id: 'org_dep', name: 'Sở', kind: 'DEPARTMENT' },
    { id: 'org_north', name: 'Phòng Bắc', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
    { id: 'org_south', name: 'Phòng Nam', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
    { id: 'org_hoa', name: 'MN Hoa', parentId: 'org_north', ...school },
    { id: 'org_sen', name: 'MN Sen', parentId: 'org_north', ...school },
    { id: 'org_cuc', name: 'MN Cúc', parentId: 'org_south', ...school },
    { id: 'org_far', name: 'MN Xa', parentId: 'org_south', ...school },
  ]);
  await registerMember(subgraph.em(), 'dep', 'DEPARTMENT_OFFICER', 'org_dep');
  await registerMember(subgraph.em(), 'auditor', 'AUDITOR', 'org_dep');
  await registerMember(subgraph.em(), 'judge', 'COMMITTEE_MEMBER', 'org_dep');
  for (const office of ['north', 'south'])
    await registerMember(subgraph.em(), office, 'DISTRICT_OFFICER', `org_${office}`);
  for (const head of ['hoa', 'sen', 'cuc', 'far'])
    await registerMember(subgraph.em(), head, 'SCHOOL_HEAD', `org_${head}`);

  /** One mutation by whoever speaks for an organization; answers the aggregate or the refusal. */
  async function does(who: string, mutation: string, input: Input, selection = 'id status version'): Promise<Answer> {
    const named = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const answer = await subgraph.execute<Record<string, Answer>>(
      `acc_${who}`,
      `mutation ($input: ${named}Input!) {
        ${mutation}(input: $input) {
          __typename
          ... on ${produced(mutation)} { ${selection} }
          ... on Refusal { message }
          ... on InvalidInput { issues { path } }
        }
      }`,
      { input },
    );
    return answer[mutation]!;
  }

  const acts = (who: string, mutation: string, input: Input, selection?: string) =>
    does(who, mutation, { onBehalfOf: `org_${who}`, ...input }, selection);

  await subgraph.execute(
    'acc_dep',
    'mutation ($input: CreateMovementInput!) { createMovement(input: $input) { __typename } }',
    { input: { code: 'together', name: 'Together', strands, from: '2022-12-12' } },
  );

  /** A partnership on its way: proposed, agreed by all, or consented to by all supervisors. */
  async function twin(parties: string[], until: 'PROPOSED' | 'AGREED' | 'CONSENTED' = 'CONSENTED', more: Input = {}) {
    const [first = '', ...others] = parties;
    const { id } = await acts(first, 'proposePartnership', {
      movementCode: 'together',
      level: 'SCHOOL',
      title: parties.join(' – '),
      partyIds: parties.map((party) => `org_${party}`),
      from: '2024-01-01',
      to: '2026-01-01',
      ...more,
    });
    if (until === 'PROPOSED') return id;
    for (const party of others) await acts(party, 'agreeToPartnership', { partnershipId: id });
    if (until === 'AGREED') return id;
    const asked = new Set(parties.flatMap((party) => supervisors[party] ?? []));
    for (const supervisor of asked) await acts(supervisor, 'consentToPartnership', { partnershipId: id });
    return id;
  }

  /** Drafts, offers and lets all parties sign a memorandum. */
  async function sign(partnershipId: string, parties: string[], commitments: Input[] = []) {
    const [first = ''] = parties;
    const draft = { partnershipId, title: 'Biên bản ghi nhớ', commitments };
    const { id: memorandumId } = await acts(first, 'draftMemorandum', draft);
    await acts(first, 'offerMemorandum', { memorandumId });
    for (const party of parties) await acts(party, 'signMemorandum', { memorandumId, position: 'Hiệu trưởng' });
    return memorandumId;
  }

  return { subgraph, does, acts, twin, sign };
}

function produced(mutation: string): string {
  if (mutation.endsWith('Memorandum')) return 'Memorandum';
  return mutation.endsWith('Plan') ? 'JointPlan' : 'Partnership';
}
