import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HEADERS, openSheets, type Sheets } from './sheets-of-organizations.test-kit.ts';

const ASK = /* GraphQL */ `
  query ($code: String!, $asOf: Date) {
    organizationByCode(code: $code, asOf: $asOf) { id version name(asOf: $asOf) levels }
  }
`;
type Found = { organizationByCode: { id: string; version: number; name: string; levels: string[] } | null };

describe('importing organisations', () => {
  let sheets: Sheets;
  let service: Sheets['service'];
  let kit: Sheets['kit'];
  let officer: Sheets['officer'];
  let send: Sheets['send'];

  beforeAll(async () => {
    sheets = await openSheets();
    ({ service, kit, officer, send } = sheets);
  });
  afterAll(() => service[Symbol.asyncDispose]());
  const named = async (code: string, asOf: string) =>
    (await service.execute<Found>(officer, ASK, { code, asOf })).organizationByCode;
  const events = async (subject: string) =>
    (await service.em().execute(`select type from outbox where subject_id = '${subject}' order by seq`)).map(
      ({ type }) => type,
    );

  it('marks each row, saves nothing before it is confirmed, and undoes the whole', async () => {
    service.itIs('2024-05-06T02:00:00Z');
    const id = await send(
      'ubnd-moi;UBND phường Mới;UBND phường;;Nội thành;so;01/03/2024',
      'th-moi;Trường Tiểu học Mới;Trường;TH, THCS;Nội thành;ubnd-moi;01/03/2024',
      'th-cu;Trường Tiểu học Đổi Tên;Trường tiểu học;;;kim-lien;01/04/2024',
      'mn-sao-mai;Trường Mầm non Sao Mai;Trường;MN;;UBND phường Kim Liên;01/01/2024',
      'mn-khac;Trường mầm non SAO MAI;Trường;MN;;kim-lien;01/01/2024',
      'th-hong;Trường Hỏng;Trường;;;khong-co;31/02/2024',
      'th-moi;Trường Tiểu học Mới Nữa;Trường;TH;;kim-lien;01/03/2024',
    );
    const checked = await kit.ask(officer, id);
    expect(checked).toMatchObject({
      state: 'CHECKED',
      counts: { new: 2, changed: 1, same: 1, error: 2, duplicate: 1, saved: 0 },
      toSave: 3,
      progress: { done: 7, total: 7 },
    });
    const rows = checked.rows.edges.map(({ node }) => node);
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      'NEW',
      'NEW',
      'CHANGED',
      'SAME',
      'DUPLICATE',
      'ERROR',
      'ERROR',
    ]);
    expect(rows[2]!.changes).toEqual([
      { column: 'Tên đơn vị', before: 'Trường Tiểu học Cũ', after: 'Trường Tiểu học Đổi Tên' },
    ]);
    expect(rows[4]).toMatchObject({
      taken: false,
      resembles: 'Trường Mầm non Sao Mai (mn-sao-mai)',
      resembledOrganization: { id: 'org_twin' },
    });
    expect(rows[5]!.issues).toMatchObject([{ column: 'Từ ngày', value: '31/02/2024' }]);
    expect(rows[6]!.issues).toMatchObject([
      { column: 'Mã đơn vị', value: 'th-moi', message: 'This repeats row 3 of the file.' },
    ]);
    expect(await named('th-moi', '2024-05-06')).toBeNull();

    expect(await kit.act(officer, 'decideImportRow', { importId: id, line: 6, take: true })).toMatchObject({
      __typename: 'SheetImport',
    });
    expect(await kit.act(officer, 'decideImportRow', { importId: id, line: 7, take: true })).toMatchObject({
      __typename: 'NotChecked',
    });
    expect(await kit.act(officer, 'confirmImport', { importId: id })).toMatchObject({ __typename: 'SheetImport' });
    await kit.settle(id);
    const saved = await kit.ask(officer, id);
    expect(saved).toMatchObject({ state: 'SAVED', counts: { saved: 4, error: 2 }, progress: { done: 4, total: 4 } });
    const school = await named('th-moi', '2024-05-06');
    expect(school).toMatchObject({ name: 'Trường Tiểu học Mới', levels: ['PRIMARY', 'LOWER_SECONDARY'] });
    expect(await named('th-cu', '2024-05-06')).toMatchObject({
      id: 'org_old',
      name: 'Trường Tiểu học Đổi Tên',
      version: 2,
    });
    expect(await named('th-cu', '2024-03-31')).toMatchObject({ name: 'Trường Tiểu học Cũ' });
    expect(await events('org_old')).toEqual(['organizations.organization-changed.v1']);
    expect(await events(school!.id)).toEqual(['organizations.organization-registered.v1']);

    service.itIs('2024-05-06T12:00:00Z');
    expect(await kit.act(officer, 'undoImport', { importId: id })).toMatchObject({ __typename: 'SheetImport' });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'UNDONE', counts: { saved: 0 } });
    expect(await named('th-moi', '2024-05-06')).toBeNull();
    expect(await named('mn-khac', '2024-05-06')).toBeNull();
    expect(await named('th-cu', '2024-05-06')).toMatchObject({ name: 'Trường Tiểu học Cũ', version: 3 });
    expect(await kit.act(officer, 'undoImport', { importId: id })).toMatchObject({ __typename: 'NotSaved' });
  });

  it('goes on where it broke off', async () => {
    service.itIs('2024-05-07T02:00:00Z');
    const rows = Array.from(
      { length: 750 },
      (_, index) => `nhieu-${index};Trường Tiểu học Nhiều ${index};Trường;TH;;kim-lien;01/02/2024`,
    );
    const id = await kit.receive(officer, 'ORGANIZATIONS', 'org_department', [HEADERS, ...rows].join('\n'));
    await kit.step(id);
    await kit.step(id);
    expect((await kit.ask(officer, id)).progress).toEqual({ done: 500, total: 750 });
    await kit.settle(id);
    await kit.act(officer, 'confirmImport', { importId: id });
    await kit.step(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'SAVING', counts: { saved: 500 } });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'SAVED', counts: { saved: 750, new: 750 } });
    const [made] = await service
      .em()
      .execute(`select count(*)::int as made from organization_code where value like 'nhieu-%'`);
    expect(made?.made).toBe(750);
  });

  it('keeps what was changed since from being undone, and lets a day pass', async () => {
    service.itIs('2024-05-08T02:00:00Z');
    const id = await send('th-con;Trường Tiểu học Còn;Trường;TH;;kim-lien;01/02/2024');
    await kit.act(officer, 'confirmImport', { importId: id });
    await kit.settle(id);
    await service
      .em()
      .execute(
        `update organization set version = version + 1 where id in (select organization_id from organization_code where value = 'th-con')`,
      );
    expect(await kit.act(officer, 'undoImport', { importId: id })).toMatchObject({
      __typename: 'ChangedSince',
      message: expect.stringContaining('Trường Tiểu học Còn'),
    });
    service.itIs('2024-05-09T03:00:00Z');
    expect(await kit.act(officer, 'undoImport', { importId: id })).toMatchObject({ __typename: 'TooLateToUndo' });
  });

  it('judges again what it saves', async () => {
    service.itIs('2024-05-10T02:00:00Z');
    const id = await send('th-giua;Trường Tiểu học Giữa;Trường;TH;;kim-lien;01/02/2024');
    await service.has({
      id: 'org_between',
      name: 'Trường Tiểu học Giữa',
      kind: 'SCHOOL',
      levels: ['PRIMARY'],
      parentId: 'org_commune',
      code: 'th-giua',
    });
    await kit.act(officer, 'confirmImport', { importId: id });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'SAVED', counts: { new: 0, same: 1, saved: 0 } });
  });
});
