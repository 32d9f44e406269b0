import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enrol } from '../identity/enrol.ts';
import { codeAt } from '../identity/totp.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const refusal = '__typename ... on Refusal { message }';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) {
  ${refusal} ... on Session { token } ... on SecondFactorNeeded { ticket } } }`;
const BEGIN = `mutation ($password: String!) { beginSecondFactor(input: { password: $password }) {
  ${refusal} ... on NewSecondFactor { key address } } }`;
const FIRST = `mutation ($code: String!) { confirmNewSecondFactor(input: { code: $code }) {
  ${refusal} ... on SecondFactorConfirmed { recoveryCodes session { token } } } }`;
const CONFIRM = `mutation ($ticket: String!, $code: String!) { confirmSecondFactor(input: { ticket: $ticket, code: $code }) {
  ${refusal} ... on Session { token account { id } } } }`;
const RENEW = `mutation ($proof: ProofInput!) { renewRecoveryCodes(input: { proof: $proof }) { ${refusal} ... on RecoveryCodes { codes } } }`;
const REMOVE = `mutation ($proof: ProofInput!) { removeSecondFactor(input: { proof: $proof }) { ${refusal} } }`;
const MINE =
  '{ viewer { secondFactor { recoveryCodesLeft } sessions { id device address isThisOne withSecondFactor renewBy } } }';

type Told = {
  __typename: string;
  ticket: string;
  token: string;
  key: string;
  address: string;
  recoveryCodes: string[];
  codes: string[];
  session: { token: string };
};
type Session = { id: string; device: string; address: string; isThisOne: boolean; withSecondFactor: boolean };

describe('a second factor', () => {
  let service: OpenOrganizations;
  const password = 'correct horse';
  const login = 'mai@test.example';
  let minute = 0;
  let key = '';
  let recovery: string[] = [];

  const now = () => new Date(Date.UTC(2024, 4, 6, 2, minute));
  /** Each step has a time of its own, so that no code comes twice by chance. */
  const tick = (minutes = 1) => {
    minute += minutes;
    service.itIs(now().toISOString());
  };
  const ask = async (who: Parameters<OpenOrganizations['execute']>[0], text: string, given: object) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  const signIn = () => ask(null, SIGN_IN, { login, password });
  const confirm = (ticket: string, code: string) => ask(null, CONFIRM, { ticket, code });

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has({ id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'] });
    const accountId = await service.member('mai', 'SCHOOL_HEAD', 'org_school');
    const passwordHash = await service.identity.hash(password);
    await service.em().transactional((tx) => enrol(tx, [{ accountId, login, name: 'mai', passwordHash }], now()));
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is set up with the password and a first right code, which ends every other session', async () => {
    tick();
    const { token } = await signIn();
    expect(await ask('acc_mai', BEGIN, { password: 'wrong horse' })).toMatchObject({ __typename: 'WrongPassword' });
    const begun = await ask('acc_mai', BEGIN, { password });
    key = begun.key;
    expect(begun.address).toMatch(/^otpauth:\/\/totp\/.*secret=/);
    expect(JSON.stringify(await service.signInRows(`select identity.second_factor_secret('acc_mai')`))).not.toContain(
      key,
    );
    expect(await ask('acc_mai', FIRST, { code: '000000' })).toMatchObject({ __typename: 'WrongCode' });
    expect((await signIn()).__typename).toBe('Session');
    const done = await ask('acc_mai', FIRST, { code: codeAt(key, now()) });
    recovery = done.recoveryCodes;
    expect(new Set(recovery).size).toBe(10);
    expect(await service.identity.identify(token, now())).toBeNull();
    expect(await service.identity.identify(done.session.token, now())).toMatchObject({ accountId: 'acc_mai' });
    expect(await ask('acc_mai', BEGIN, { password })).toMatchObject({ __typename: 'SecondFactorExists' });
    const kept = await service.keptSecrets('organizations.recovery_code');
    expect(kept).toHaveLength(10);
    expect(JSON.stringify(kept)).not.toContain(recovery[0]);
  });

  it('stands between the password and the session, and no code opens twice', async () => {
    tick();
    const { __typename, ticket } = await signIn();
    expect(__typename).toBe('SecondFactorNeeded');
    const code = codeAt(key, now());
    expect(await confirm(ticket, '000000')).toMatchObject({ __typename: 'WrongCode' });
    expect(await confirm(ticket, code)).toMatchObject({ __typename: 'Session', account: { id: 'acc_mai' } });
    expect(await confirm(ticket, code)).toMatchObject({ __typename: 'TicketExpired' });
    expect(await confirm((await signIn()).ticket, code)).toMatchObject({ __typename: 'WrongCode' });
  });

  it('takes a ticket for ten minutes, and only the newest', async () => {
    tick();
    const [first, second] = [await signIn(), await signIn()];
    expect(await confirm(first.ticket, codeAt(key, now()))).toMatchObject({ __typename: 'TicketExpired' });
    tick(10);
    expect(await confirm(second.ticket, codeAt(key, now()))).toMatchObject({ __typename: 'TicketExpired' });
  });

  it('takes each recovery code once, however it is typed', async () => {
    tick(15);
    const code = recovery[0]!.toLowerCase().replaceAll('-', ' ');
    expect(await confirm((await signIn()).ticket, code)).toMatchObject({ __typename: 'Session' });
    expect(await confirm((await signIn()).ticket, code)).toMatchObject({ __typename: 'WrongCode' });
    expect(await service.execute('acc_mai', MINE)).toMatchObject({
      viewer: { secondFactor: { recoveryCodesLeft: 9 } },
    });
    const { codes } = await ask('acc_mai', RENEW, { proof: { code: codeAt(key, now()) } });
    expect(await confirm((await signIn()).ticket, recovery[1]!)).toMatchObject({ __typename: 'WrongCode' });
    expect(await confirm((await signIn()).ticket, codes[1]!)).toMatchObject({ __typename: 'Session' });
  });

  it('counts its wrong codes with the wrong passwords, a right password between them or not', async () => {
    tick(15);
    const kinds: string[] = [];
    for (let guess = 0; guess < 11; guess += 1) {
      const { ticket } = await signIn();
      kinds.push(ticket ? (await confirm(ticket, `${100_000 + guess}`)).__typename : 'refused');
    }
    expect(kinds.filter((kind) => kind === 'WrongCode')).toHaveLength(10);
    expect(await signIn()).toMatchObject({ __typename: 'TooManyAttempts' });
  });

  it('tells its owner where the account is open, and nobody else', async () => {
    tick(15);
    const from = { accountId: null, address: '203.0.113.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/127.0' };
    const { ticket } = await signIn();
    const { token } = await ask(from, CONFIRM, { ticket, code: codeAt(key, now()) });
    const { sessionId } = (await service.identity.identify(token, now()))!;
    const { viewer } = await service.execute<{ viewer: { sessions: Session[] } }>(
      { accountId: 'acc_mai', sessionId },
      MINE,
    );
    expect(viewer.sessions.filter(({ isThisOne }) => isThisOne)).toMatchObject([
      { id: sessionId, device: 'Firefox, Windows', address: '203.0.113.7', withSecondFactor: true },
    ]);
    const END = `mutation ($id: ID!) { endSession(input: { sessionId: $id }) { __typename } }`;
    await service.member('lan', 'SCHOOL_STAFF', 'org_school');
    expect(await ask('acc_lan', END, { id: sessionId })).toMatchObject({ __typename: 'NotFound' });
    expect(await ask('acc_mai', END, { id: sessionId })).toMatchObject({ __typename: 'SignedOut' });
    expect(await service.identity.identify(token, now())).toBeNull();
  });

  it('is removed by its owner, and the password alone opens the account again', async () => {
    tick();
    expect(await ask('acc_mai', REMOVE, { proof: { password: 'wrong' } })).toMatchObject({
      __typename: 'WrongPassword',
    });
    expect(await ask('acc_mai', REMOVE, { proof: { password } })).toMatchObject({ __typename: 'SecondFactorRemoved' });
    expect(await signIn()).toMatchObject({ __typename: 'Session' });
    expect(await ask('acc_mai', REMOVE, { proof: { password } })).toMatchObject({ __typename: 'NoSecondFactor' });
  });

  it('or a change of rights: sessions from before take a fresh token or end', async () => {
    tick();
    const { token } = await signIn();
    const { sessionId } = (await service.identity.identify(token, now()))!;
    const renewBy = () => service.signInRows('select "renewBy" from identity.session where id = $1', [sessionId]);
    expect(await renewBy()).toEqual([{ renewBy: null }]);
    await service.em().execute(`update membership set valid_to = '2030-01-01' where id = 'mbs_mai'`);
    expect(await renewBy()).not.toEqual([{ renewBy: null }]);
    await service.signInRows(`update identity.session set "renewBy" = '2024-05-07' where id = $1`, [sessionId]);
    const RENEWED = `mutation { renewSession { ${refusal} ... on Session { token } } }`;
    const fresh = await ask({ accountId: 'acc_mai', sessionId }, RENEWED, {});
    expect(fresh.token).not.toBe(token);
    expect(await service.identity.identify(token, now())).toMatchObject({ accountId: 'acc_mai' });
    tick();
    expect(await service.identity.identify(token, now())).toBeNull();
    expect(await service.identity.identify(fresh.token, now())).toMatchObject({ accountId: 'acc_mai' });
    await service.signInRows(`update identity.session set "renewBy" = '2024-05-06'`);
    expect(await service.identity.identify(fresh.token, now())).toBeNull();
  });

  it('and a closed account has no sessions', async () => {
    const { token } = await signIn();
    await service.em().execute(`update account set closed_at = now() where id = 'acc_mai'`);
    expect(await service.identity.identify(token, now())).toBeNull();
    expect(await signIn()).toMatchObject({ __typename: 'WrongCredentials' });
  });
});
