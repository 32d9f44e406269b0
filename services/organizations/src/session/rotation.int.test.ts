import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enrol } from '../identity/enrol.ts';
import { codeAt } from '../identity/totp.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const opened = '__typename ... on Session { token account { id } }';
const SIGN_IN = `mutation { signIn(input: { login: "mai@test.example", password: "correct horse" }) { ${opened} ... on SecondFactorNeeded { ticket } } }`;
const BEGIN = 'mutation { beginSecondFactor(input: { password: "correct horse" }) { ... on NewSecondFactor { key } } }';
const FIRST = `mutation ($code: String!) { confirmNewSecondFactor(input: { code: $code }) { ... on SecondFactorConfirmed { session { token } } } }`;
const CODE = `mutation ($ticket: String!, $code: String!) { confirmSecondFactor(input: { ticket: $ticket, code: $code }) { ${opened} } }`;
const CHANGE = `mutation { changePassword(input: { oldPassword: "correct horse", newPassword: "battery staple lamp" }) { ${opened} } }`;
const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { ... on IssuedInvitation { code } } }`;
const ACCEPT = `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
  __typename ... on AcceptedInvitation { account { id } session { token } } } }`;

type Told = { token: string; ticket: string; key: string; code: string; session: { token: string } | null };

/** Whoever planted or read a token before its owner proved something holds nothing afterwards. */
describe('a session', () => {
  let service: OpenOrganizations;
  let minute = 0;
  let key = '';
  const now = () => new Date(Date.UTC(2024, 4, 6, 2, minute));
  const later = () => {
    minute += 1;
    service.itIs(now().toISOString());
  };
  const ask = async (who: Parameters<OpenOrganizations['execute']>[0], text: string, given: object = {}) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  const whose = async (token: string) => (await service.identity.identify(token, now()))?.accountId ?? null;
  const from = { address: '203.0.113.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/127.0' };
  /** As whoever holds the token, from that person's browser. */
  const holding = async (token: string) => {
    const { accountId, sessionId } = (await service.identity.identify(token, now()))!;
    return { accountId, sessionId, ...from };
  };
  const invited = async (role: string, name: string, phone: string) => {
    const input = { organizationId: 'org_department', role, name, phone, from: '2024-05-06', print: true };
    return (await ask('acc_admin', INVITE, { input })).code;
  };

  beforeAll(async () => {
    service = await openOrganizations({ demanded: ['AUDITOR'] });
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    await service.member('admin', 'DEPARTMENT_ADMINISTRATOR', 'org_department');
    const passwordHash = await service.identity.hash('correct horse');
    for (const name of ['lan', 'mai']) {
      const accountId = await service.member(name, 'DEPARTMENT_OFFICER', 'org_department');
      const enrolment = { accountId, login: `${name}@test.example`, name, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], now()));
    }
  });
  afterAll(() => service[Symbol.asyncDispose]());
  beforeEach(later);

  it('is opened anew at sign-in, whatever token the browser came with', async () => {
    const planted = (await service.identity.open('acc_lan', now())).token;
    const { token } = await ask(await holding(planted), SIGN_IN);
    expect(token).not.toBe(planted);
    expect([await whose(token), await whose(planted)]).toEqual(['acc_mai', 'acc_lan']);
  });

  it('gets a fresh token with the second factor, and those from before open nothing', async () => {
    const before = (await ask(null, SIGN_IN)).token;
    const own = await holding(before);
    ({ key } = await ask(own, BEGIN));
    const { session } = await ask(own, FIRST, { code: codeAt(key, now()) });
    expect([await whose(before), await whose(session!.token)]).toEqual([null, 'acc_mai']);
    later();
    const { ticket } = await ask(await holding(session!.token), SIGN_IN);
    const { token } = await ask(null, CODE, { ticket, code: codeAt(key, now()) });
    expect([token, session!.token]).not.toContain(ticket);
    expect([await whose(ticket), await whose(token)]).toEqual([null, 'acc_mai']);
  });

  it('gets a fresh token with an invitation that its owner accepts, from where it was opened', async () => {
    const before = (await service.identity.open('acc_mai', now(), { ...from, secondFactorAt: now() })).token;
    const secret = await invited('COMMITTEE_MEMBER', 'mai', '0911111111');
    const { session } = await ask(await holding(before), ACCEPT, { input: { secret } });
    expect(await whose(session!.token)).toBe('acc_mai');
    const [newest] = await service.identity.sessions('acc_mai', now());
    expect(newest).toMatchObject({ address: '203.0.113.7', secondFactorAt: now(), renewBy: null });
    later();
    expect([await whose(before), await whose(session!.token)]).toEqual([null, 'acc_mai']);
  });

  it('that an invitation opens tells whence, as at sign-in', async () => {
    const secret = await invited('DEPARTMENT_OFFICER', 'Hoa', '0922222222');
    const { session } = await ask({ accountId: null, ...from }, ACCEPT, {
      input: { secret, password: 'correct horse' },
    });
    const accountId = (await whose(session!.token))!;
    expect(await service.identity.sessions(accountId, now())).toMatchObject([
      { address: '203.0.113.7', userAgent: from.userAgent },
    ]);
  });

  it('is opened by no invitation whose right asks for a second factor first', async () => {
    const planted = (await service.identity.open('acc_lan', now())).token;
    const theirs = await invited('AUDITOR', 'lan', '0944444444');
    expect(await ask(await holding(planted), ACCEPT, { input: { secret: theirs } })).toMatchObject({ session: null });
    expect(await whose(planted)).toBeNull();
    const secret = await invited('AUDITOR', 'Kiểm', '0933333333');
    expect(await ask(null, ACCEPT, { input: { secret, password: 'correct horse' } })).toMatchObject({
      __typename: 'AcceptedInvitation',
      session: null,
    });
  });

  it('ends with the password, but for the one that changed it', async () => {
    const [mine, others] = await Promise.all([
      service.identity.open('acc_mai', now(), { secondFactorAt: now() }),
      service.identity.open('acc_mai', now(), { secondFactorAt: now() }),
    ]);
    const { token } = await ask(await holding(mine.token), CHANGE);
    expect([await whose(mine.token), await whose(others.token), await whose(token)]).toEqual([null, null, 'acc_mai']);
  });
});
