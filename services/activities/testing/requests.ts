import { rowsOf, sql } from '@twinning/persistence/sql';
import { partnershipId, type Twins } from './twins.ts';

const ANSWER = /* GraphQL */ `
  __typename
  ... on Activity {
    id status version theme heldOn { value precision }
    participation { organization { id } teachers pupils confirmedAt }
    disputes { organization { id } about { id } teachers pupils reason resolvedAt }
    evidence { totalCount edges { node { id caption consent url } } }
    planItems { id }
  }
  ... on Refusal { message }
  ... on InvalidInput { issues { path } }
`;

const mutation = (name: string) => /* GraphQL */ `
  mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) { ${ANSWER} } }
`;

export type Answer = {
  __typename: string;
  id: string;
  status: string;
  version: number;
  issues?: { path: string }[];
  planItems: { id: string }[];
  participation: { organization: { id: string }; teachers: number | null; confirmedAt: string | null }[];
  disputes: { teachers: number | null; resolvedAt: string | null }[];
  evidence: {
    totalCount: number;
    edges: { node: { id: string; caption: string; consent: string; url: string | null } }[];
  };
};

/** Sends one mutation of activities and answers what it made or why not. */
export const send = async (twins: Twins, who: string, name: string, input: object): Promise<Answer> =>
  (await twins.execute<{ answer: Answer }>(who, mutation(name), { input })).answer;

export const session = {
  partnershipId,
  onBehalfOf: 'org_a',
  kind: 'THEMATIC_SESSION',
  theme: 'Nghề nón lá làng Chuông',
  mode: 'IN_PERSON',
  heldOn: { value: '2024-05-01' },
  planItemIds: ['pli_1'],
  commitmentIds: ['cmt_1'],
  participation: [
    { organizationId: 'org_a', teachers: 20, pupils: 60 },
    { organizationId: 'org_b', teachers: 8 },
  ],
};

export const recordSession = (twins: Twins, changes: object = {}): Promise<Answer> =>
  send(twins, twins.who.a, 'recordActivity', { ...session, ...changes });

/** A session that both twins have confirmed. */
export async function confirmSession(twins: Twins, changes: object = {}): Promise<Answer> {
  const { id: activityId } = await recordSession(twins, changes);
  await send(twins, twins.who.b, 'confirmActivity', { activityId, onBehalfOf: 'org_b' });
  return send(twins, twins.who.c, 'confirmActivity', { activityId, onBehalfOf: 'org_c' });
}

/** A photo that an account has sent. */
export async function upload(twins: Twins, accountId: string, id: string, hash = `hash-of-${id}`): Promise<string> {
  await rowsOf(
    twins.em(),
    sql`insert into upload (id, account_id, hash, width, height, created_at)
      values (${id}, ${accountId}, ${hash}, 640, 480, '2024-05-06T01:00:00Z')`,
  );
  return id;
}
