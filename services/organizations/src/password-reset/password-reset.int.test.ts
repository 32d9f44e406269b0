import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countStatements } from '@twinning/testing/count-statements';
import { enrol } from '../identity/enrol.ts';
import type { Letter } from '../mail/letter.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { sendPasswordReset } from './send-password-reset.repository.ts';

const refusal = '__typename ... on Refusal { message }';
const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { ${refusal} ... on Session { token } } }`;
const ASK = `mutation ($login: String!) { askPasswordReset(input: { login: $login }) { ${refusal} } }`;
const PRINT = `mutation ($accountId: ID!) { printResetCode(input: { accountId: $accountId }) { ${refusal} ... on PrintedResetCode { code told } } }`;
const RESET = `mutation ($secret: String!, $newPassword: String!) { resetPassword(input: { secret: $secret, newPassword: $newPassword }) { ${refusal} } }`;
const CHANGE = `mutation ($oldPassword: String!, $newPassword: String!) { changePassword(input: { oldPassword: $oldPassword, newPassword: $newPassword }) { ${refusal} ... on Session { token } } }`;

type Told = { __typename: string; token: string; code: string; told: boolean };

describe('a forgotten password', () => {
  let service: OpenOrganizations;
  const now = new Date('2024-05-06T02:00:00Z');
  const letters: Letter[] = [];
  const mail = {
    available: true,
    addressOf: (path: string) => path,
    queue: async (_tx: unknown, letter: Letter) => {
      letters.push(letter);
      return 'mail_1';
    },
  };
  const ask = async (who: string | null, text: string, given: object) =>
    Object.values(await service.execute<Record<string, Told>>(who, text, given))[0]!;
  const signIn = (login: string, password: string) => ask(null, SIGN_IN, { login, password });
  const linkFor = async (login: string) => {
    letters.length = 0;
    await sendPasswordReset(service.em(), login, mail, now);
    return letters[0]?.link?.address.replace('/new-password/', '');
  };

  beforeAll(async () => {
    service = await openOrganizations();
    service.itIs(now.toISOString());
    await service.has(
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office' },
    );
    const passwordHash = await service.identity.hash('correct horse');
    const people = [
      ['mai', 'SCHOOL_HEAD', 'org_school'],
      ['lan', 'SCHOOL_STAFF', 'org_school'],
      ['an', 'DISTRICT_OFFICER', 'org_office'],
    ] as const;
    for (const [who, role, where] of people) {
      const accountId = await service.member(who, role, where);
      const enrolment = { accountId, login: `${who}@test.example`, name: who, passwordHash };
      await service.em().transactional((tx) => enrol(tx, [enrolment], now));
    }
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is asked for with the same answer and the same work whether or not there is an account', async () => {
    const cost = async (login: string) => countStatements(() => ask(null, ASK, { login }));
    await cost('lan@test.example');
    const known = await cost('mai@test.example');
    expect(known.result.__typename).toBe('PasswordResetAsked');
    expect(await cost('nobody@test.example')).toEqual(known);
    for (let time = 0; time < 2; time += 1) await cost('mai@test.example');
    expect((await cost('mai@test.example')).result.__typename).toBe('TooManyAttempts');
  });

  it('is replaced once with the link of a letter, which ends every session and every other link', async () => {
    const { token } = await signIn('mai@test.example', 'correct horse');
    const [other, secret] = [await linkFor('mai@test.example'), await linkFor('mai@test.example')];
    expect(await ask(null, RESET, { secret, newPassword: '12345678' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await ask(null, RESET, { secret, newPassword: 'battery staple' })).toMatchObject({
      __typename: 'PasswordSet',
    });
    expect(await service.identity.identify(token, now)).toBeNull();
    expect((await signIn('mai@test.example', 'correct horse')).__typename).toBe('WrongCredentials');
    expect((await signIn('mai@test.example', 'battery staple')).__typename).toBe('Session');
    for (const used of [secret, other])
      expect(await ask(null, RESET, { secret: used, newPassword: 'another staple' })).toMatchObject({
        __typename: 'ResetUnusable',
      });
  });

  it('is replaced within half an hour or not at all', async () => {
    const secret = await linkFor('mai@test.example');
    service.itIs('2024-05-06T02:31:00Z');
    expect(await ask(null, RESET, { secret, newPassword: 'another staple' })).toMatchObject({
      __typename: 'ResetUnusable',
    });
    service.itIs(now.toISOString());
  });

  it('writes to nobody where there is no account', async () =>
    expect(await linkFor('nobody@test.example')).toBeUndefined());

  it('is replaced with a code that those print who could grant what the account has', async () => {
    for (const [who, whose] of [
      ['lan', 'mai'],
      ['mai', 'mai'],
      ['mai', 'an'],
      ['an', 'nobody'],
    ])
      expect(await ask(`acc_${who}`, PRINT, { accountId: `acc_${whose}` })).toMatchObject({ __typename: 'NotFound' });
    const { code } = await ask('acc_mai', PRINT, { accountId: 'acc_lan' });
    const kept = JSON.stringify(await service.keptSecrets('organizations.password_reset'));
    expect(kept).toContain('acc_lan');
    expect(kept).not.toContain(code);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await ask(null, RESET, { secret: typed, newPassword: 'battery staple' })).toMatchObject({
      __typename: 'PasswordSet',
    });
    expect((await signIn('lan@test.example', 'battery staple')).__typename).toBe('Session');
    expect(await ask('acc_an', PRINT, { accountId: 'acc_mai' })).toMatchObject({ __typename: 'PrintedResetCode' });
  });

  it('is told to its owner when somebody prints a code, without the code, and ends with a changed password', async () => {
    service.hasMail(mail);
    letters.length = 0;
    const { code, told } = await ask('acc_mai', PRINT, { accountId: 'acc_lan' });
    expect(told).toBe(true);
    expect(letters).toMatchObject([
      {
        to: { address: 'lan@test.example' },
        subject: { vi: 'Đã in mã đặt lại mật khẩu' },
        paragraphs: [
          { vi: expect.stringContaining('mai vừa in một mã') },
          { vi: expect.stringContaining('đổi mật khẩu ngay') },
        ],
        link: { address: '/sign-in' },
      },
    ]);
    expect(JSON.stringify(letters)).not.toContain(code);
    const changed = await ask('acc_lan', CHANGE, { oldPassword: 'battery staple', newPassword: 'staple of horses' });
    expect(changed.__typename).toBe('Session');
    const late = await ask(null, RESET, { secret: code, newPassword: 'another staple' });
    expect(late).toMatchObject({ __typename: 'ResetUnusable' });
    await service.em().execute(`update account set email = null, phone = '+84912345678' where id = 'acc_lan'`);
    expect((await ask('acc_mai', PRINT, { accountId: 'acc_lan' })).told).toBe(false);
    service.hasMail({ ...mail, available: false });
    expect((await ask('acc_an', PRINT, { accountId: 'acc_mai' })).told).toBe(false);
    expect(letters).toHaveLength(1);
    expect(
      await service
        .em()
        .execute(
          `select after ->> 'told' as told from audit_entry where action = 'printResetCode' order by seq desc limit 3`,
        ),
    ).toEqual([{ told: 'false' }, { told: 'false' }, { told: 'true' }]);
  });

  it('is changed by whoever knows it, and nobody else stays signed in', async () => {
    const { token } = await signIn('an@test.example', 'correct horse');
    const change = (oldPassword: string, newPassword: string) => ask('acc_an', CHANGE, { oldPassword, newPassword });
    expect(await change('wrong horse', 'battery staple')).toMatchObject({ __typename: 'WrongPassword' });
    expect(await change('correct horse', 'an@test.example')).toMatchObject({ __typename: 'InvalidInput' });
    const session = await change('correct horse', 'battery staple');
    expect(session.__typename).toBe('Session');
    expect(await service.identity.identify(token, now)).toBeNull();
    expect(await service.identity.identify(session.token, now)).toMatchObject({ accountId: 'acc_an' });
  });
});
