import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type Inviting, openInviting } from './inviting.test-kit.ts';

const RENEW = /* GraphQL */ `
  mutation ($input: RenewInvitationInput!) {
    renewInvitation(input: $input) { __typename ... on IssuedInvitation { code invitation { delivery } } }
  }
`;
const LIST = /* GraphQL */ `
  query ($first: Int!) {
    organization(id: "org_school") { invitations(first: $first) { edges { node { id delivery } } } }
  }
`;
type List = { organization: { invitations: { edges: { node: { id: string; delivery: string | null } }[] } } };

let inviting: Inviting;
beforeAll(async () => {
  inviting = await openInviting();
});
afterAll(() => inviting.service[Symbol.asyncDispose]());

const list = async (first = 50) =>
  (await inviting.service.execute<List>(inviting.office, LIST, { first })).organization.invitations.edges.map(
    ({ node }) => node,
  );

it('tells whoever invited how far the letter has come, and begins anew with another', async () => {
  const { service, office } = inviting;
  const { invitation } = await inviting.invite(office, { email: 'wrong@story.example', name: 'Sai Địa Chỉ' });
  const delivery = async () => (await list()).find(({ id }) => id === invitation.id)?.delivery;
  expect(await delivery()).toBe('QUEUED');
  const refuse = `update outgoing_mail set refusal = '550', sealed = null
    where id = (select mail_id from invitation where id = '${invitation.id}')`;
  await service.em().execute(refuse);
  expect(await delivery()).toBe('REFUSED');
  const renew = (print: boolean) => service.execute(office, RENEW, { input: { invitationId: invitation.id, print } });
  expect(await renew(false)).toMatchObject({ renewInvitation: { code: null, invitation: { delivery: 'QUEUED' } } });
  service.itIs('2024-05-06T04:00:00Z');
  expect(await delivery()).toBe('RETRYING');
  expect(await renew(true)).toMatchObject({ renewInvitation: { invitation: { delivery: null } } });
  expect(await delivery()).toBeNull();
});

it('lists letters in a constant number of statements', async () => {
  for (const nth of [1, 2, 3])
    await inviting.invite(inviting.office, { email: `lan${nth}@story.example`, name: `Lan ${nth}` });
  const cost = async (first: number) => (await countStatements(() => list(first))).statements;
  expect(await cost(3)).toBe(await cost(1));
});
