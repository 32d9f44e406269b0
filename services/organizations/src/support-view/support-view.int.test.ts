import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';
import { whileAgreed } from './support-view.repository.ts';

const VIEW = '__typename ... on SupportView { id state name supportName aboutMe looked } ... on Refusal { message }';
const ASK = `mutation ($input: AskSupportViewInput!) { askSupportView(input: $input) { ${VIEW} } }`;
const ANSWER = `mutation ($input: AnswerSupportViewInput!) { answerSupportView(input: $input) { ${VIEW} } }`;
const END = `mutation ($input: EndSupportViewInput!) { endSupportView(input: $input) { ${VIEW} } }`;
const OPEN = `mutation ($input: OpenSupportViewInput!) { openSupportView(input: $input) { __typename ... on SupportSession { token expiresAt view { name } } } }`;
const LIST = '{ supportViews { totalCount edges { node { id name supportName aboutMe state looked } } } }';
type Asked = { askSupportView: { __typename: string; id: string; name: string | null; state: string } };
type Opened = { openSupportView: { __typename: string; token: string } };

describe("looking through somebody's eyes", () => {
  let service: OpenOrganizations;
  let support: string;
  let mai: string;
  const reason = 'Cô Mai không nộp được báo cáo';
  const ask = async (login: string, more: object = {}) =>
    (await service.execute<Asked>(support, ASK, { input: { login, reason, ...more } })).askSupportView;
  const answer = (who: string, supportViewId: string, agree: boolean) =>
    service.execute(who, ANSWER, { input: { supportViewId, agree } });
  const open = async (supportViewId: string) =>
    (await service.execute<Opened>(support, OPEN, { input: { supportViewId } })).openSupportView;
  const end = (who: string, supportViewId: string) => service.execute(who, END, { input: { supportViewId } });
  const looking = (token: string) => whileAgreed(service.identity, service.em).identify(token, service.clock());

  beforeAll(async () => {
    service = await openOrganizations();
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT' },
      { id: 'org_school', name: 'Trường', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_department' },
    );
    support = await service.member('support', 'SUPPORT', 'org_department');
    mai = await service.member('mai', 'SCHOOL_HEAD', 'org_school');
    await service.signInRows(`insert into identity."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values ('acc_mai', 'mai', 'mai@test.example', true, now(), now())`);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('is asked, agreed to, opened, and over at once when the person ends it', async () => {
    const { id, name } = await ask(' MAI@test.example');
    expect(name).toBeNull();
    expect(await service.execute(mai, LIST)).toMatchObject({
      supportViews: { edges: [{ node: { id, supportName: 'support', aboutMe: true, state: 'ASKED' } }] },
    });
    expect((await open(id)).__typename).toBe('SupportViewOver');
    expect(await answer(mai, id, true)).toMatchObject({ answerSupportView: { state: 'AGREED' } });
    const { token } = await open(id);
    expect(await looking(token)).toMatchObject({ accountId: mai, viewedBy: support });
    expect(await service.execute(mai, LIST)).toMatchObject({ supportViews: { edges: [{ node: { looked: true } }] } });
    const eyes = { accountId: mai, viewedBy: support };
    expect(await service.execute(eyes, '{ viewer { name } }')).toEqual({ viewer: { name: 'mai' } });
    expect(await service.execute(eyes, END, { input: { supportViewId: id } })).toMatchObject({
      endSupportView: { __typename: 'OnlyLooking' },
    });
    expect(await end(mai, id)).toMatchObject({ endSupportView: { state: 'OVER' } });
    expect(await looking(token)).toBeNull();
    expect((await open(id)).__typename).toBe('SupportViewOver');
  });

  it('says nothing of whether there is an account', async () => {
    const [known, unknown] = [await ask('mai@test.example'), await ask('nobody@test.example')];
    expect({ ...unknown, id: null }).toEqual({ ...known, id: null });
    await answer(mai, known.id, false);
  });

  it('holds only while support is support', async () => {
    const { id } = await ask('acc_mai');
    await answer(mai, id, true);
    const { token } = await open(id);
    expect(await looking(token)).not.toBeNull();
    await service.em().execute(`update membership set valid_to = '2024-05-06' where id = 'mbs_support'`);
    expect(await looking(token)).toBeNull();
    await service.em().execute(`update membership set valid_to = null where id = 'mbs_support'`);
    service.itIs('2024-05-06T02:31:00Z');
    expect(await looking(token)).toBeNull();
    service.itIs('2024-05-06T02:00:00Z');
  });

  it('is refused to strangers as if it were not there, and to whoever is not support', async () => {
    const { id } = await ask('mai@test.example', { idempotencyKey: 'k1' });
    expect((await ask('mai@test.example', { idempotencyKey: 'k1' })).id).toBe(id);
    const other = await service.member('other', 'SCHOOL_HEAD', 'org_school');
    for (const done of [await answer(other, id, true), await end(other, id), await answer(support, id, true)])
      expect(Object.values(done)).toMatchObject([{ __typename: 'NotFound' }]);
    const input = { login: 'mai@test.example', reason };
    expect((await service.attempt(mai, ASK, { input })).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await service.attempt(null, LIST)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });
});
