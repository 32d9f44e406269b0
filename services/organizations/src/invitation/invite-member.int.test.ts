import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { mail } from '../mail/mail.ts';
import type { OpenOrganizations } from '../open-organizations.test-kit.ts';
import { type Inviting, type Issued, invited, openInviting, post } from './inviting.test-kit.ts';

const RENEW = /* GraphQL */ `
  mutation ($input: RenewInvitationInput!) {
    renewInvitation(input: $input) { __typename ... on IssuedInvitation { code invitation { id state } } }
  }
`;
const WITHDRAW = /* GraphQL */ `
  mutation ($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) { __typename ... on Invitation { id state } }
  }
`;
const LIST = /* GraphQL */ `
  query ($id: ID!, $state: InvitationState) {
    organization(id: $id) {
      invitations(state: $state, first: 50) { totalCount edges { node { name state organization { id name } } } }
    }
  }
`;
const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { __typename } }';

describe('inviting', () => {
  let inviting: Inviting;
  let service: OpenOrganizations;
  let office: string;
  let head: string;

  beforeAll(async () => {
    inviting = await openInviting();
    ({ service, office, head } = inviting);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('keeps no secret', async () => {
    const { code, link } = await inviting.invite(head, { role: 'SCHOOL_STAFF', name: 'Lê Thị Lan', print: true });
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(link).toBe(`https://twinning.example/invitation/${code}`);
    const kept = JSON.stringify(await service.keptSecrets('organizations.invitation'));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('dies when it is renewed, withdrawn or expired', async () => {
    const { code, invitation } = await inviting.invite(head, { role: 'SCHOOL_STAFF', name: 'Renewed', print: true });
    const { renewInvitation } = await service.execute<{ renewInvitation: Issued }>(head, RENEW, {
      input: { invitationId: invitation.id, print: true },
    });
    expect(await inviting.preview(code)).toBeNull();
    expect((await inviting.accept(null, code)).__typename).toBe('InvitationUnusable');
    expect(await inviting.preview(renewInvitation.code)).toMatchObject({ name: 'Renewed' });
    service.itIs('2024-06-06T02:00:00Z');
    expect(await inviting.preview(renewInvitation.code)).toBeNull();
    expect((await inviting.accept(null, renewInvitation.code)).__typename).toBe('InvitationUnusable');
    service.itIs('2024-05-06T02:00:00Z');
    const gone = await service.execute(head, WITHDRAW, { input: { invitationId: invitation.id } });
    expect(gone).toEqual({ withdrawInvitation: { __typename: 'Invitation', id: invitation.id, state: 'WITHDRAWN' } });
    expect((await inviting.accept(null, renewInvitation.code)).__typename).toBe('InvitationUnusable');
    const again = await service.execute(head, RENEW, { input: { invitationId: invitation.id, print: true } });
    expect(again).toMatchObject({ renewInvitation: { __typename: 'InvitationClosed' } });
  });

  it.each([
    ['another unit', { organizationId: 'org_other', email: 'x@story.example' }, 'NotYourOrganization'],
    ['a unit that is not there', { organizationId: 'org_nobody', email: 'x@story.example' }, 'NotFound'],
    ['a role of somebody else', { role: 'SCHOOL_STAFF', email: 'x@story.example' }, 'NotYourOrganization'],
    ['a role of another kind of unit', { role: 'DEPARTMENT_ADMINISTRATOR', email: 'x@story.example' }, 'InvalidInput'],
    ['an address that is several', { email: 'a@b.example, c@d.example' }, 'InvalidInput'],
    ['a name of two lines', { name: 'Hoa\r\nBcc: x@y.example', email: 'x@story.example' }, 'InvalidInput'],
    ['a letter without an address', {}, 'InvalidInput'],
  ])('refuses %s', async (_, change, refusal) => {
    const before = await service.em().execute('select count(*) from outgoing_mail');
    expect((await inviting.invite(office, change)).__typename).toBe(refusal);
    expect(await service.em().execute('select count(*) from outgoing_mail')).toEqual(before);
  });

  it('asks one person once, of two at once too', async () => {
    const twice = { role: 'SCHOOL_STAFF', name: 'Twice', phone: '0944444444', print: true };
    const both = await Promise.all([
      inviting.invite(head, twice),
      inviting.invite(head, { ...twice, phone: '+84 944 444 444' }),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyInvited', 'IssuedInvitation']);
  });

  it('answers a request sent twice with one key once, and shows the code only the first time', async () => {
    const keyed = { role: 'SCHOOL_STAFF', name: 'Keyed', print: true, idempotencyKey: 'k1' };
    const first = await inviting.invite(head, keyed);
    const second = await inviting.invite(head, keyed);
    expect(second).toMatchObject({ code: null, link: null, invitation: { id: first.invitation.id } });
  });

  it('is listed for those who grant rights there, in as many statements however many there are', async () => {
    const listed = { id: 'org_school', state: 'OPEN' };
    const few = await countStatements(() => service.execute(head, LIST, listed));
    for (let nth = 0; nth < 5; nth += 1)
      await inviting.invite(head, { role: 'SCHOOL_STAFF', name: `List ${nth}`, print: true });
    expect(await countStatements(() => service.execute(head, LIST, listed))).toMatchObject({
      statements: few.statements,
    });
    const stranger = await service.member('stranger', 'SCHOOL_HEAD', 'org_other');
    for (const who of [stranger, 'acc_nobody'])
      expect((await service.attempt(who, LIST, listed)).data).toEqual({ organization: { invitations: null } });
    expect((await service.attempt(stranger, WITHDRAW, { input: { invitationId: 'inv_nobody' } })).data).toEqual({
      withdrawInvitation: { __typename: 'NotFound' },
    });
    expect((await service.attempt(null, INVITE, { input: invited })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  it('refuses a letter where there is no mail server', async () => {
    service.hasMail(mail({ adminUrl: 'https://twinning.example', available: false }));
    expect((await inviting.invite(office, { email: 'new@story.example' })).__typename).toBe('NoMailServer');
    service.hasMail(post);
  });
});
