import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { type Inviting, openInviting } from './inviting.test-kit.ts';

const DUE = '{ invitationsDue { id state organization { id } } }';
const RENEW = `mutation ($input: RenewInvitationInput!) { renewInvitation(input: $input) { __typename } }`;
const WITHDRAW = `mutation ($input: WithdrawInvitationInput!) { withdrawInvitation(input: $input) { __typename } }`;
type Due = { invitationsDue: { id: string; state: string }[] };

let inviting: Inviting;
beforeAll(async () => {
  inviting = await openInviting();
});
afterAll(() => inviting.service[Symbol.asyncDispose]());

const due = async (who: string | null = inviting.office) =>
  (await inviting.service.execute<Due>(who, DUE)).invitationsDue;
const invite = async (name: string) => {
  inviting.service.itIs('2024-05-06T02:00:00Z');
  return (await inviting.invite(inviting.office, { email: `${name}@story.example`, name })).invitation.id;
};

it('tells whoever invited, and nobody else, of what nobody has answered: soon before it ends and for a month after', async () => {
  const { service } = inviting;
  const id = await invite('lan');
  expect(await due()).toEqual([]);
  service.itIs('2024-05-10T03:00:00Z');
  expect(await due()).toEqual([{ id, state: 'OPEN', organization: { id: 'org_school' } }]);
  expect(await due(inviting.head)).toEqual([]);
  await expect(due(null)).rejects.toThrow('not signed in');
  service.itIs('2024-05-20T03:00:00Z');
  expect(await due()).toMatchObject([{ id, state: 'EXPIRED' }]);
  service.itIs('2024-07-01T03:00:00Z');
  expect(await due()).toEqual([]);
});

it('tells no more of what was renewed, taken back or offered anew', async () => {
  const { service, office } = inviting;
  const [renewed, withdrawn, anew] = [await invite('hoa'), await invite('mai'), await invite('cuc')];
  service.itIs('2024-05-14T03:00:00Z');
  const told = async () => (await due()).map(({ id }) => id);
  expect(await told()).toEqual(expect.arrayContaining([renewed, withdrawn, anew]));
  expect(await service.execute(office, RENEW, { input: { invitationId: renewed, print: false } })).toMatchObject({
    renewInvitation: { __typename: 'IssuedInvitation' },
  });
  expect(await service.execute(office, WITHDRAW, { input: { invitationId: withdrawn } })).toMatchObject({
    withdrawInvitation: { __typename: 'Invitation' },
  });
  expect(await inviting.invite(office, { email: 'cuc@story.example', name: 'cuc', from: '2024-05-14' })).toMatchObject({
    __typename: 'IssuedInvitation',
  });
  const left = await told();
  for (const id of [renewed, withdrawn, anew]) expect(left).not.toContain(id);
});

it('asks as much for many as for one', async () => {
  const { service } = inviting;
  const cost = async () => {
    service.itIs('2024-05-14T03:00:00Z');
    return (await countStatements(due)).statements;
  };
  await invite('one');
  const before = await cost();
  for (const name of ['two', 'three', 'four']) await invite(name);
  expect(await cost()).toBe(before);
});
