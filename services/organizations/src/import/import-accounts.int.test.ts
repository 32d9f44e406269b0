import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importKit } from '../import-sheets.test-kit.ts';
import { mail } from '../mail/mail.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const HEADERS = 'Đơn vị,Họ và tên,Vai trò,Thư điện tử,Số điện thoại,Từ ngày';

describe('importing accounts', () => {
  let service: OpenOrganizations;
  let kit: ReturnType<typeof importKit>;
  let district: string;
  const post = mail({ adminUrl: 'https://twinning.example', available: true });
  const invited = () =>
    service
      .em()
      .execute<{ name: string; withdrawn_at: Date | null; sent_at: Date | null }[]>(
        'select name, withdrawn_at, sent_at from invitation order by name',
      );
  const outcomes = async (id: string) => (await kit.ask(district, id)).rows.edges.map(({ node }) => node.outcome);
  const send = (...rows: string[]) => kit.send(district, 'ACCOUNTS', 'org_office', [HEADERS, ...rows].join('\n'));

  beforeAll(async () => {
    service = await openOrganizations();
    service.hasMail(post);
    kit = importKit(service, post);
    await service.has(
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', code: 'phong' },
      { id: 'org_school', name: 'Trường A', kind: 'SCHOOL', levels: ['PRIMARY'], parentId: 'org_office', code: 'th-a' },
      { id: 'org_far', name: 'Trường B', kind: 'SCHOOL', levels: ['PRIMARY'], code: 'th-b' },
    );
    district = await service.member('district', 'DISTRICT_OFFICER', 'org_office');
    service.itIs('2024-05-06T02:00:00Z');
    await service.execute(null, '{ viewer { id } }');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('invites whom the office may invite, by letter or for a slip, and takes back what is not accepted', async () => {
    const id = await send(
      'th-a,Trần Thị Mai,Hiệu trưởng,mai@story.example,,',
      'Trường A,Lê Văn Hai,Hiệu trưởng,,0912 345 678,06/05/2024',
      'phong,district,Chuyên viên Phòng,district@test.example,,',
      'th-a,Trần Thị Mai,Hiệu trưởng,mai.khac@story.example,,',
      'th-b,Người Khác,Hiệu trưởng,khac@story.example,,',
      'th-a,Giáo Viên,Giáo viên,gv@story.example,,',
      'th-a,Sai Vai,Vua,vua@story.example,,',
      'th-a,Sai Thư,Hiệu trưởng,không phải thư,,',
      'th-a,Hôm Qua,Hiệu trưởng,qua@story.example,,05/05/2024',
    );
    expect(await outcomes(id)).toEqual([
      'NEW',
      'NEW',
      'SAME',
      'DUPLICATE',
      'ERROR',
      'ERROR',
      'ERROR',
      'ERROR',
      'ERROR',
    ]);
    expect(await invited()).toEqual([]);
    await kit.act(district, 'confirmImport', { importId: id });
    await kit.settle(id);
    expect(await kit.ask(district, id)).toMatchObject({ state: 'SAVED', counts: { saved: 2 } });
    expect(await invited()).toMatchObject([
      { name: 'Lê Văn Hai', sent_at: null },
      { name: 'Trần Thị Mai', sent_at: new Date('2024-05-06T02:00:00Z') },
    ]);
    expect(await service.em().execute('select sealed from outgoing_mail')).toHaveLength(1);

    const print = `mutation ($id: ID!) { printInvitations(input: { importId: $id }) {
      __typename ... on PrintedInvitations { slips { code invitation { name } } } } }`;
    const stranger = await service.member('stranger', 'SCHOOL_HEAD', 'org_far');
    expect(await service.execute(stranger, print, { id })).toEqual({ printInvitations: { __typename: 'NotFound' } });
    type Printed = { printInvitations: { slips: { code: string; invitation: { name: string } }[] } };
    const { slips } = (await service.execute<Printed>(district, print, { id })).printInvitations;
    expect(slips.map(({ invitation }) => invitation.name)).toEqual(['Lê Văn Hai']);
    expect(await service.execute(null, `{ invitation(secret: "${slips[0]!.code}") { name } }`)).toEqual({
      invitation: { name: 'Lê Văn Hai' },
    });
    expect((await service.execute<Printed>(district, print, { id })).printInvitations.slips).toEqual([]);

    const again = await send('th-a,Trần Thị Mai,Hiệu trưởng,mai@story.example,,');
    expect(await outcomes(again)).toEqual(['SAME']);

    await service
      .em()
      .execute(`update invitation set accepted_at = now(), account_id = 'acc_mai' where name = 'Trần Thị Mai'`);
    await kit.act(district, 'undoImport', { importId: id });
    await kit.settle(id);
    expect(await kit.ask(district, id)).toMatchObject({ state: 'UNDONE' });
    expect((await invited()).map(({ withdrawn_at }) => withdrawn_at !== null)).toEqual([true, false]);
  });
});
