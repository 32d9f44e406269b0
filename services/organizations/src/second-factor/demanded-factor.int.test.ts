import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enrol } from '../identity/enrol.ts';
import { codeAt } from '../identity/totp.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { demandFromTheSignedIn } from './demanded-factors.repository.ts';

const refusal = '__typename ... on Refusal { message }';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) {
  ${refusal} ... on Session { token } ... on SecondFactorNeeded { ticket } ... on SecondFactorDemanded { ticket expiresAt } } }`;
const BEGIN = `mutation ($ticket: String!) { beginSecondFactorAtSignIn(input: { ticket: $ticket }) {
  ${refusal} ... on NewSecondFactor { key address } } }`;
const CONFIRM = `mutation ($ticket: String!, $code: String!) { confirmSecondFactorAtSignIn(input: { ticket: $ticket, code: $code }) {
  ${refusal} ... on SecondFactorConfirmed { recoveryCodes session { token account { id } } } } }`;
const SECOND = `mutation ($ticket: String!, $code: String!) { confirmSecondFactor(input: { ticket: $ticket, code: $code }) { ${refusal} ... on Session { token } } }`;
const REMOVE = `mutation ($proof: ProofInput!) { removeSecondFactor(input: { proof: $proof }) { ${refusal} } }`;
const CHANGE = `mutation ($old: String!, $new: String!) { changePassword(input: { oldPassword: $old, newPassword: $new }) { ${refusal} } }`;
const RENEW = `mutation { renewSession { ${refusal} ... on Session { token } } }`;

type Told = {
  __typename: string;
  ticket: string;
  token: string;
  key: string;
  recoveryCodes: string[];
  session: { token: string; account: { id: string } };
};

describe('a second factor that a role asks for', () => {
  let service: OpenOrganizations;
  const password = 'correct horse';
  let minute = 0;
  let key = '';

  const now = () => new Date(Date.UTC(2024, 4, 6, 2, minute));
  const ask = async (who: Parameters<OpenOrganizations['execute']>[0], text: string, given: object = {}) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  const signIn = (who = 'audit') => ask(null, SIGN_IN, { login: `${who}@test.example`, password });
  const identify = (token: string) => service.identity.identify(token, now());

  beforeAll(async () => {
    service = await openOrganizations({ demanded: ['AUDITOR'] });
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    const passwordHash = await service.identity.hash(password);
    for (const [who, role] of [
      ['audit', 'AUDITOR'],
      ['lan', 'DEPARTMENT_OFFICER'],
      ['head', 'DEPARTMENT_OFFICER'],
    ] as const) {
      const accountId = await service.member(who, role, 'org_department');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], now()));
    }
  });
  afterAll(() => service[Symbol.asyncDispose]());
  /** Each step has a time of its own, so that no code comes twice by chance. */
  beforeEach(() => {
    minute += 1;
    service.itIs(now().toISOString());
  });

  it('stands before the session of whoever lacks it, and of nobody else', async () => {
    expect(await signIn('lan')).toMatchObject({ __typename: 'Session' });
    const { __typename, ticket } = await signIn();
    expect(__typename).toBe('SecondFactorDemanded');
    expect(await service.signInRows(`select id from identity.session where "userId" = 'acc_audit'`)).toEqual([]);
    expect(await ask(null, SECOND, { ticket, code: '123456' })).toMatchObject({ __typename: 'NoSecondFactor' });
    expect(await identify(ticket)).toBeNull();
  });

  it('is set up with the ticket of the right password, by whose first code one is signed in', async () => {
    const { ticket } = await signIn();
    expect(await ask(null, BEGIN, { ticket: 'forged' })).toMatchObject({ __typename: 'TicketExpired' });
    ({ key } = await ask(null, BEGIN, { ticket }));
    expect(await ask(null, CONFIRM, { ticket, code: '000000' })).toMatchObject({ __typename: 'WrongCode' });
    const confirmed = await ask(null, CONFIRM, { ticket, code: codeAt(key, now()) });
    expect(confirmed).toMatchObject({ session: { account: { id: 'acc_audit' } } });
    expect(confirmed.recoveryCodes).toHaveLength(10);
    expect(await identify(confirmed.session.token)).toMatchObject({ accountId: 'acc_audit', secondFactorAt: now() });
    expect(await ask(null, BEGIN, { ticket })).toMatchObject({ __typename: 'TicketExpired' });
    const [told] = await service
      .em()
      .execute(
        `select account_id from audit_entry where action = 'confirmSecondFactorAtSignIn' order by seq desc limit 1`,
      );
    expect(told).toEqual({ account_id: 'acc_audit' });
  });

  it('is asked for from then on, and its ticket makes no other', async () => {
    const { __typename, ticket } = await signIn();
    expect(__typename).toBe('SecondFactorNeeded');
    expect(await ask(null, BEGIN, { ticket })).toMatchObject({ __typename: 'SecondFactorExists' });
  });

  it('can be removed to change telephones; its owner is signed out and led to set up another', async () => {
    const { ticket } = await signIn();
    const { token } = await ask(null, SECOND, { ticket, code: codeAt(key, now()) });
    expect(await identify(token)).not.toBeNull();
    expect(await ask('acc_audit', REMOVE, { proof: { password } })).toMatchObject({
      __typename: 'SecondFactorRemoved',
    });
    expect(await identify(token)).toBeNull();
    expect(await signIn()).toMatchObject({ __typename: 'SecondFactorDemanded' });
  });

  it('keeps a session from before the right from going on: it takes no fresh token and changes no password', async () => {
    const { token } = await signIn('lan');
    const { sessionId } = (await identify(token))!;
    const lan = { accountId: 'acc_lan', sessionId };
    expect(await ask(lan, RENEW)).toMatchObject({ __typename: 'Session' });
    await service.em().execute(`update membership set role = 'AUDITOR' where id = 'mbs_lan'`);
    const running = await service.identity.sessions('acc_lan', now());
    expect(running).not.toEqual([]);
    expect(running.every(({ renewBy }) => renewBy !== null)).toBe(true);
    const own = { accountId: 'acc_lan', sessionId: running[0]!.id };
    expect(await ask(own, RENEW)).toMatchObject({ __typename: 'NotFound' });
    expect(await ask(own, CHANGE, { old: password, new: 'staple battery lamp' })).toMatchObject({
      __typename: 'SecondFactorDemanded',
    });
    expect(await signIn('lan')).toMatchObject({ __typename: 'SecondFactorDemanded' });
  });

  it('is demanded of those who are signed in when the operator begins to ask for it', async () => {
    const opened = await service.identity.open('acc_head', now());
    const shown = await service.identity.open('acc_head', now(), { secondFactorAt: now() });
    await demandFromTheSignedIn(service.em(), service.identity, ['DEPARTMENT_OFFICER'], now());
    const sessions = await service.identity.sessions('acc_head', now());
    const until = new Date(now().getTime() + 300_000);
    expect(sessions.map(({ renewBy, secondFactorAt }) => [renewBy, secondFactorAt !== null])).toEqual(
      expect.arrayContaining([
        [until, false],
        [null, true],
      ]),
    );
    minute += 6;
    expect(await identify(opened.token)).toBeNull();
    expect(await identify(shown.token)).not.toBeNull();
  });
});
