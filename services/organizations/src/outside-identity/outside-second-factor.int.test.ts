import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type OpenIssuer, openIssuer, type Tampering } from '@twinning/testing/open-issuer';
import { enrol } from '../identity/enrol.ts';
import { outsideIssuer } from '../identity/outside-issuer.ts';
import { outsideIssuerSettings } from '../identity/outside-issuer-env.ts';
import { codeAt } from '../identity/totp.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const admin = 'http://127.0.0.1:9';
const refusal = '__typename ... on Refusal { message }';
const session = '... on Session { token account { id } }';
const BEGIN = 'mutation { beginOutsideSignIn(input: {}) { ... on OutsideSignIn { address ticket } } }';
const FINISH = `mutation ($input: FinishOutsideSignInInput!) { finishOutsideSignIn(input: $input) { ${refusal} ${session}
  ... on SecondFactorNeeded { ticket } ... on SecondFactorDemanded { ticket } } }`;
const SET_UP = `mutation ($ticket: String!) { beginSecondFactorAtSignIn(input: { ticket: $ticket }) { ${refusal} ... on NewSecondFactor { key } } }`;
const CONFIRM_NEW = `mutation ($ticket: String!, $code: String!) { confirmSecondFactorAtSignIn(input: { ticket: $ticket, code: $code }) {
  ${refusal} ... on SecondFactorConfirmed { session { token account { id } } } } }`;
const CONFIRM = `mutation ($ticket: String!, $code: String!) { confirmSecondFactor(input: { ticket: $ticket, code: $code }) { ${refusal} ${session} } }`;
const RENEW = `mutation { renewSession { ${refusal} ${session} } }`;

type Told = {
  __typename: string;
  address: string;
  ticket: string;
  token: string;
  key: string;
  session: { token: string };
};

describe('the second factor of whoever comes from outside', () => {
  let service: OpenOrganizations;
  let issuer: OpenIssuer;
  let minute = 0;
  const now = () => new Date(Date.UTC(2024, 4, 6, 2, minute));

  beforeAll(async () => {
    issuer = await openIssuer(`${admin}/sign-in/outside/callback`);
    const { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } = issuer;
    const named = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SECOND_FACTOR: 'mfa, urn:example:loa:3' };
    const silent = { info: () => undefined, warn: () => undefined };
    service = await openOrganizations({
      outsideIssuer: outsideIssuer(outsideIssuerSettings(named, admin)!, silent),
      demanded: ['AUDITOR'],
    });
    await service.has({ id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' });
    const passwordHash = await service.identity.hash('correct horse');
    for (const [who, role] of [
      ['audit', 'AUDITOR'],
      ['lan', 'DEPARTMENT_OFFICER'],
    ] as const) {
      const accountId = await service.member(who, role, 'org_department');
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], now()));
      await service
        .em()
        .execute(`insert into outside_identity (issuer, subject, account_id, bound_at) values (?, ?, ?, ?)`, [
          issuer.issuer,
          who,
          accountId,
          now(),
        ]);
    }
  });
  afterAll(async () => {
    await service?.[Symbol.asyncDispose]();
    await issuer?.[Symbol.asyncDispose]();
  });
  /** Each step has a time of its own, so that no code comes twice by chance. */
  beforeEach(() => {
    issuer.tamper(null);
    minute += 1;
    service.itIs(now().toISOString());
  });

  const ask = async (text: string, given: object = {}, who: Parameters<OpenOrganizations['execute']>[0] = null) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  /** Signs in at the issuer, proving oneself there by a password and by `amr`. */
  async function come(who: string, ...amr: string[]): Promise<Told> {
    const { address, ticket } = await ask(BEGIN);
    const { searchParams } = await issuer.walk(address, who, amr);
    const [code, state, named] = ['code', 'state', 'iss'].map((name) => searchParams.get(name));
    return ask(FINISH, { input: { code, state, issuer: named, ticket } });
  }

  it('is ours when a role demands one and the issuer asked for a password alone', async () => {
    const demanded = await come('audit');
    expect(demanded).toMatchObject({ __typename: 'SecondFactorDemanded', ticket: expect.any(String) });
    expect((await come('audit', 'otp')).__typename).toBe('SecondFactorDemanded');
    expect((await come('lan')).__typename).toBe('Session');
  });

  it('is the issuer’s when it says that it asked for one, and the session is renewed like any other', async () => {
    const opened = await come('audit', 'mfa');
    expect(opened.__typename).toBe('Session');
    const known = (await service.identity.identify(opened.token, now()))!;
    const renewed = await ask(RENEW, {}, { accountId: 'acc_audit', sessionId: known.sessionId });
    expect(renewed.__typename).toBe('Session');
  });

  it.each<[string, NonNullable<Tampering['claims']>, string]>([
    ['acr, as the operator names it', { acr: 'urn:example:loa:3' }, 'Session'],
    ['another acr', { acr: 'urn:example:loa:1' }, 'SecondFactorDemanded'],
    ['an acr that holds the word', { acr: 'no-mfa' }, 'SecondFactorDemanded'],
    ['amr that is no list', { amr: 'mfa' }, 'SecondFactorDemanded'],
    ['amr with what is no word', { amr: [['mfa'], { mfa: true }, 1] }, 'SecondFactorDemanded'],
    ['neither', { amr: undefined, acr: undefined }, 'SecondFactorDemanded'],
  ])('is read from the signed token alone: %s', async (_, claims, kind) => {
    issuer.tamper({ claims });
    expect((await come('audit')).__typename).toBe(kind);
  });

  it('is set up with the ticket, and asked for from then on, whatever the role', async () => {
    const { ticket } = await come('audit');
    const { key } = await ask(SET_UP, { ticket });
    const confirmed = await ask(CONFIRM_NEW, { ticket, code: codeAt(key, now()) });
    expect(confirmed.__typename).toBe('SecondFactorConfirmed');
    minute += 1;
    service.itIs(now().toISOString());
    const needed = await come('audit');
    expect(needed).toMatchObject({ __typename: 'SecondFactorNeeded', ticket: expect.any(String) });
    const wrong = await ask(CONFIRM, { ticket: needed.ticket, code: '000000' });
    expect(wrong.__typename).toBe('WrongCode');
    const opened = await ask(CONFIRM, { ticket: needed.ticket, code: codeAt(key, now()) });
    expect(opened.__typename).toBe('Session');
    await service.em().execute(`delete from membership where account_id = 'acc_audit'`);
    expect((await come('audit')).__typename).toBe('SecondFactorNeeded');
    expect((await come('audit', 'mfa')).__typename).toBe('Session');
  });

  it('stands in the trail: who asked for it', async () => {
    await come('lan', 'mfa');
    const [entry] = await service
      .em()
      .execute(`select after from audit_entry where action = 'finishOutsideSignIn' order by seq desc limit 1`);
    expect(entry).toMatchObject({ after: { session: { withSecondFactor: true, vouched: true } } });
  });
});
