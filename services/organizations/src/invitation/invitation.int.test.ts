import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { TooManyAttempts } from '../account/guess.ts';
import { contextWith } from '../context.ts';
import type { ComposedLetter } from '../mail/compose-letter.ts';
import { mail } from '../mail/mail.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const INVITE = /* GraphQL */ `
  mutation ($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on IssuedInvitation { code link invitation { id state role printed email phone organization { id } } }
      ... on InvalidInput { issues { path } }
    }
  }
`;
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
const ACCEPT = /* GraphQL */ `
  mutation ($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptedInvitation {
        account { id name email phone memberships { role from to organization { id } } person { id } }
        session { token } organization { id }
      }
      ... on InvalidInput { issues { path } }
    }
  }
`;
const PREVIEW = 'query ($secret: String!) { invitation(secret: $secret) { organizationName role name needsLogin } }';
const LIST = /* GraphQL */ `
  query ($id: ID!, $state: InvitationState) {
    organization(id: $id) {
      invitations(state: $state, first: 50) { totalCount edges { node { name state organization { id name } } } }
    }
  }
`;
type Issued = { __typename: string; code: string; link: string | null; invitation: { id: string; state: string } };
type Accepted = {
  __typename: string;
  account: { id: string; memberships: object[]; person: { id: string } };
  session: { token: string } | null;
};

const post = mail({ adminUrl: 'https://twinning.example', available: true });
const input = {
  organizationId: 'org_school',
  role: 'SCHOOL_HEAD',
  name: 'Phạm Thị Hoa',
  from: '2024-05-06',
  print: false,
};

describe('inviting and accepting', () => {
  let service: OpenOrganizations;
  let office: string;
  let head: string;
  const invite = async (who: string, change: object = {}) =>
    (await service.execute<{ inviteMember: Issued }>(who, INVITE, { input: { ...input, ...change } })).inviteMember;
  const accept = async (who: string | null, secret: string, more: object = { password: 'correct horse' }) =>
    (await service.execute<{ acceptInvitation: Accepted }>(who, ACCEPT, { input: { secret, ...more } }))
      .acceptInvitation;
  const preview = async (secret: string) =>
    (await service.execute<{ invitation: object | null }>(null, PREVIEW, { secret })).invitation;

  /** The secret of the last letter. */
  async function mailed(): Promise<{ to: string; secret: string }> {
    const [row] = await service
      .em()
      .execute<{ sealed: string }[]>('select sealed from outgoing_mail order by id desc limit 1');
    const { to, text } = JSON.parse(post.open(row!.sealed)) as ComposedLetter;
    return { to: to.address, secret: /\/invitation\/(\S+)/.exec(text)![1]! };
  }

  beforeAll(async () => {
    service = await openOrganizations();
    service.hasMail(post);
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department', to: '2025-07-01' },
      { id: 'org_school', name: 'Trường Cao Dương', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
      { id: 'org_other', name: 'Trường khác', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    office = await service.member('office', 'DISTRICT_OFFICER', 'org_office');
    head = await service.member('head', 'SCHOOL_HEAD', 'org_school');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('sends a link that opens an account with the right, once', async () => {
    const issued = await invite(office, { email: 'Hoa@story.example' });
    expect(issued).toMatchObject({
      code: null,
      link: null,
      invitation: { state: 'OPEN', printed: false, email: 'hoa@story.example', organization: { id: 'org_school' } },
    });
    const { to, secret } = await mailed();
    expect(to).toBe('hoa@story.example');
    expect(await preview(secret)).toEqual({
      organizationName: 'Trường Cao Dương',
      role: 'SCHOOL_HEAD',
      name: 'Phạm Thị Hoa',
      needsLogin: false,
    });
    const accepted = await accept(null, secret);
    expect(accepted).toMatchObject({
      __typename: 'AcceptedInvitation',
      organization: { id: 'org_school' },
      account: {
        name: 'Phạm Thị Hoa',
        email: 'hoa@story.example',
        memberships: [{ role: 'SCHOOL_HEAD', from: '2024-05-06', to: null, organization: { id: 'org_school' } }],
      },
    });
    const session = await service.identity.identify(accepted.session!.token, new Date('2024-05-06T02:01:00Z'));
    expect(session?.accountId).toBe(accepted.account.id);
    const told = await service
      .em()
      .execute(`select payload from outbox where type = 'organizations.membership-granted.v1'`);
    expect(told).toMatchObject([{ payload: { accountId: accepted.account.id, role: 'SCHOOL_HEAD' } }]);
    expect((await accept(null, secret)).__typename).toBe('InvitationUnusable');
    expect(await preview(secret)).toBeNull();
    expect((await invite(office, { email: 'hoa@story.example' })).__typename).toBe('AlreadyMember');
  });

  it('keeps no secret', async () => {
    const { code, link } = await invite(head, { role: 'SCHOOL_STAFF', name: 'Lê Thị Lan', print: true });
    expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(link).toBe(`https://twinning.example/invitation/${code}`);
    const kept = JSON.stringify(await service.em().execute('select * from invitation'));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replaceAll('-', ''));
  });

  it('opens an account by telephone number with a printed code, however it is typed', async () => {
    const { code } = await invite(head, { role: 'SCHOOL_STAFF', name: 'Đỗ Văn Nam', print: true });
    expect(await preview(code)).toMatchObject({ needsLogin: true });
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
    expect(await accept(null, typed)).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'login' }] });
    expect(await accept(null, typed, { password: 'correct horse', login: '0912 345 678' })).toMatchObject({
      account: { email: null, phone: '+84912345678', memberships: [{ role: 'SCHOOL_STAFF' }] },
    });
  });

  it('is the person who works there under that name', async () => {
    await service
      .em()
      .execute(`insert into person (id, name, generated, provenance) values ('per_mai', 'Trần Thị Mai', false, '[]')`);
    await service
      .em()
      .execute(`insert into appointment (id, person_id, organization_id, position, is_head, valid_from, valid_to, precision, to_precision, generated, provenance)
      values ('apt_mai', 'per_mai', 'org_school', 'Giáo viên', false, '2020-01-01', null, 'DAY', 'DAY', false, '[]')`);
    const { code } = await invite(head, {
      role: 'SCHOOL_STAFF',
      name: 'trần thị mai',
      phone: '0900000001',
      print: true,
    });
    expect(await accept(null, code)).toMatchObject({ account: { name: 'Trần Thị Mai', person: { id: 'per_mai' } } });
  });

  it('adds the right to the account of whoever signs in, and changes no password', async () => {
    const staff = { role: 'SCHOOL_STAFF', name: 'head', email: 'office@test.example' };
    await invite(head, staff);
    const { secret } = await mailed();
    expect((await accept(null, secret)).__typename).toBe('SignInToAccept');
    expect((await accept(head, secret, {})).__typename).toBe('SignInToAccept');
    const before = await service.signInRows('select * from identity.account order by id');
    const accepted = await accept(office, secret, { password: 'another password' });
    expect(accepted).toMatchObject({ account: { id: office } });
    expect(accepted.account.memberships).toHaveLength(2);
    expect(await service.signInRows('select * from identity.account order by id')).toEqual(before);
  });

  it('is accepted by exactly one of two at once', async () => {
    const { code } = await invite(head, { role: 'SCHOOL_STAFF', name: 'Race', print: true });
    const both = await Promise.all(
      ['0911111111', '0922222222'].map((login) => accept(null, code, { password: 'correct horse', login })),
    );
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AcceptedInvitation', 'InvitationUnusable']);
  });

  it('dies when it is renewed, withdrawn or expired', async () => {
    const { code, invitation } = await invite(head, { role: 'SCHOOL_STAFF', name: 'Renewed', print: true });
    const { renewInvitation } = await service.execute<{ renewInvitation: Issued }>(head, RENEW, {
      input: { invitationId: invitation.id, print: true },
    });
    expect(await preview(code)).toBeNull();
    expect((await accept(null, code)).__typename).toBe('InvitationUnusable');
    expect(await preview(renewInvitation.code)).toMatchObject({ name: 'Renewed' });
    service.itIs('2024-06-06T02:00:00Z');
    expect(await preview(renewInvitation.code)).toBeNull();
    expect((await accept(null, renewInvitation.code)).__typename).toBe('InvitationUnusable');
    service.itIs('2024-05-06T02:00:00Z');
    const gone = await service.execute(head, WITHDRAW, { input: { invitationId: invitation.id } });
    expect(gone).toEqual({ withdrawInvitation: { __typename: 'Invitation', id: invitation.id, state: 'WITHDRAWN' } });
    expect((await accept(null, renewInvitation.code)).__typename).toBe('InvitationUnusable');
    const again = await service.execute(head, RENEW, { input: { invitationId: invitation.id, print: true } });
    expect(again).toMatchObject({ renewInvitation: { __typename: 'InvitationClosed' } });
  });

  it('is of no use once the unit is gone', async () => {
    const { code } = await invite(office, {
      organizationId: 'org_office',
      role: 'DISTRICT_OFFICER',
      name: 'Late',
      print: true,
    });
    await service.em().execute(`update organization set valid_to = '2024-05-06' where id = 'org_office'`);
    expect((await accept(null, code, { password: 'correct horse', login: '0933333333' })).__typename).toBe(
      'InvitationUnusable',
    );
    await service.em().execute(`update organization set valid_to = '2025-07-01' where id = 'org_office'`);
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
    expect((await invite(office, change)).__typename).toBe(refusal);
    expect(await service.em().execute('select count(*) from outgoing_mail')).toEqual(before);
  });

  it('asks one person once, of two at once too', async () => {
    const twice = { role: 'SCHOOL_STAFF', name: 'Twice', phone: '0944444444', print: true };
    const both = await Promise.all([invite(head, twice), invite(head, { ...twice, phone: '+84 944 444 444' })]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyInvited', 'IssuedInvitation']);
  });

  it('answers a request sent twice with one key once, and shows the code only the first time', async () => {
    const keyed = { role: 'SCHOOL_STAFF', name: 'Keyed', print: true, idempotencyKey: 'k1' };
    const first = await invite(head, keyed);
    const second = await invite(head, keyed);
    expect(second).toMatchObject({ code: null, link: null, invitation: { id: first.invitation.id } });
  });

  it('is listed for those who grant rights there, in as many statements however many there are', async () => {
    const listed = { id: 'org_school', state: 'OPEN' };
    const few = await countStatements(() => service.execute(head, LIST, listed));
    for (let nth = 0; nth < 5; nth += 1) await invite(head, { role: 'SCHOOL_STAFF', name: `List ${nth}`, print: true });
    expect(await countStatements(() => service.execute(head, LIST, listed))).toMatchObject({
      statements: few.statements,
    });
    const stranger = await service.member('stranger', 'SCHOOL_HEAD', 'org_other');
    for (const who of [stranger, 'acc_nobody'])
      expect((await service.attempt(who, LIST, listed)).data).toEqual({ organization: { invitations: null } });
    expect((await service.attempt(stranger, WITHDRAW, { input: { invitationId: 'inv_nobody' } })).data).toEqual({
      withdrawInvitation: { __typename: 'NotFound' },
    });
    expect((await service.attempt(null, INVITE, { input })).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  it('looks at no more than a hundred wrong codes from one address in a quarter of an hour', async () => {
    const { code } = await invite(head, { role: 'SCHOOL_STAFF', name: 'Guessed', print: true });
    const caller = { accountId: null, language: 'en' as const, requestId: 'test', address: '203.0.113.7' };
    const { codeGuesses, invitations } = await contextWith(service.identity)(service.em(), caller, service.clock);
    const weigh = (secret: string) => codeGuesses.weigh(secret, () => invitations.preview(secret));
    expect(await weigh(code)).not.toBeNull();
    for (let nth = 0; nth < 100; nth += 1) expect(await weigh('AAAA-BBBB-CCCC-DDDD')).toBeNull();
    await expect(weigh(code)).rejects.toThrow(TooManyAttempts);
    expect(await preview(code)).not.toBeNull();
  });

  it('refuses a letter where there is no mail server', async () => {
    service.hasMail(mail({ adminUrl: 'https://twinning.example', available: false }));
    expect((await invite(office, { email: 'new@story.example' })).__typename).toBe('NoMailServer');
    service.hasMail(post);
  });
});
