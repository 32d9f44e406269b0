import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { enrol } from '../identity/enrol.ts';
import { codeAt } from '../identity/totp.ts';
import type { Letter } from '../mail/letter.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const SIGN_IN = `mutation ($login: String!) { signIn(input: { login: $login, password: "correct horse" }) {
  __typename ... on SecondFactorNeeded { ticket } } }`;
const BEGIN = 'mutation { beginSecondFactor(input: { password: "correct horse" }) { ... on NewSecondFactor { key } } }';
const FIRST = `mutation ($code: String!) { confirmNewSecondFactor(input: { code: $code }) {
  ... on SecondFactorConfirmed { recoveryCodes session { token } } } }`;
const CODE = `mutation ($ticket: String!, $code: String!) { confirmSecondFactor(input: { ticket: $ticket, code: $code }) { __typename } }`;
const RESET = `mutation ($accountId: ID!) { resetSecondFactor(input: { accountId: $accountId }) { __typename ... on SecondFactorReset { told } } }`;
const MEMBERS =
  '{ organization(id: "org_school") { members(first: 50) { edges { node { holderName mayRecover } } } } }';

type Told = {
  __typename: string;
  ticket: string;
  key: string;
  recoveryCodes: string[];
  session: { token: string };
};
type Members = { organization: { members: { edges: { node: { holderName: string; mayRecover: boolean } }[] } } };

describe('a second factor whose telephone and codes are lost', () => {
  let service: OpenOrganizations;
  const now = new Date('2024-05-06T02:00:00Z');
  const letters: Letter[] = [];
  const mail = (available: boolean) => ({
    available,
    addressOf: (path: string) => `https://twinning.example${path}`,
    queue: async (_tx: unknown, letter: Letter) => {
      letters.push(letter);
      return 'mail_1';
    },
  });
  const ask = async (who: string | null, text: string, given: object = {}) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  const signIn = (who: string) => ask(null, SIGN_IN, { login: `${who}@test.example` });
  const reset = (who: string, whose: string) => ask(`acc_${who}`, RESET, { accountId: `acc_${whose}` });
  const setUp = async (who: string) => {
    const { key } = await ask(`acc_${who}`, BEGIN);
    return ask(`acc_${who}`, FIRST, { code: codeAt(key, now) });
  };
  const recoverable = async (who: string) => {
    const { organization } = await service.execute<Members>(who, MEMBERS);
    return organization.members.edges.flatMap(({ node }) => (node.mayRecover ? node.holderName : []));
  };

  beforeAll(async () => {
    service = await openOrganizations();
    service.itIs(now.toISOString());
    service.hasMail(mail(true));
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
    );
    const passwordHash = await service.identity.hash('correct horse');
    for (const [who, role, where] of [
      ['mai', 'SCHOOL_HEAD', 'org_school'],
      ['lan', 'SCHOOL_STAFF', 'org_school'],
      ['an', 'DISTRICT_OFFICER', 'org_office'],
      ['admin', 'DEPARTMENT_ADMINISTRATOR', 'org_department'],
    ] as const) {
      const accountId = await service.member(who, role, where);
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], now));
    }
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is reset by the office above: sessions, codes and begun sign-ins end, and its owner is told', async () => {
    const { session, recoveryCodes } = await setUp('mai');
    const { ticket } = await signIn('mai');
    expect(await reset('an', 'mai')).toEqual({ __typename: 'SecondFactorReset', told: true });
    expect(await service.identity.identify(session.token, now)).toBeNull();
    expect(await ask(null, CODE, { ticket, code: recoveryCodes[0] })).toEqual({ __typename: 'TicketExpired' });
    expect(await service.em().execute('select from recovery_code')).toEqual([]);
    expect(letters).toMatchObject([
      { to: { address: 'mai@test.example' }, paragraphs: [{ vi: expect.stringContaining('an vừa gỡ') }, {}] },
    ]);
    expect(await signIn('mai')).toEqual({ __typename: 'Session' });
    const [entry] = await service
      .em()
      .execute(`select account_id, subject_id, before, after from audit_entry where action = 'resetSecondFactor'`);
    expect(entry).toEqual({
      account_id: 'acc_an',
      subject_id: 'acc_mai',
      before: { secondFactorSince: now.toISOString() },
      after: { secondFactorSince: null, told: true },
    });
    expect(await reset('an', 'mai')).toEqual({ __typename: 'NoSecondFactor' });
  });

  it('is reset where there is no mail too; whoever did it tells its owner', async () => {
    await setUp('lan');
    service.hasMail(mail(false));
    expect(await reset('mai', 'lan')).toEqual({ __typename: 'SecondFactorReset', told: false });
    service.hasMail(mail(true));
  });

  it.each([
    ['oneself', 'mai', 'mai'],
    ['somebody above', 'mai', 'an'],
    ['an administrator by an office', 'an', 'admin'],
    ['an account that is not there', 'admin', 'nobody'],
  ])('is not reset for %s, and nothing is told of it', async (_, who, whose) => {
    expect(await reset(who, whose)).toEqual({ __typename: 'NotFound' });
  });

  it('is not reset by a stranger', async () =>
    expect((await service.attempt(null, RESET, { accountId: 'acc_mai' })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]));

  it('shows those who may in the list of members, in as many statements for one as for many', async () => {
    expect(await recoverable('acc_mai')).toEqual(['lan']);
    expect(await recoverable('acc_an')).toEqual(['mai']);
    expect(await recoverable('acc_admin')).toEqual(['lan', 'mai']);
    const { statements } = await countStatements(() => recoverable('acc_admin'));
    for (const who of ['one', 'two', 'three']) await service.member(who, 'SCHOOL_STAFF', 'org_school');
    expect((await countStatements(() => recoverable('acc_admin'))).statements).toBe(statements);
  });
});
