import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSheets, type Sheets } from './sheets-of-organizations.test-kit.ts';

describe('a sheet of organisations', () => {
  let sheets: Sheets;
  let service: Sheets['service'];
  let kit: Sheets['kit'];
  let officer: Sheets['officer'];
  let district: Sheets['district'];
  let send: Sheets['send'];

  beforeAll(async () => {
    sheets = await openSheets();
    ({ service, kit, officer, district, send } = sheets);
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('refuses circles, other kinds of bodies and dates outside their life, row by row', async () => {
    const id = await send(
      'so;Sở Giáo dục và Đào tạo;Sở GD&ĐT;;;kim-lien;01/02/2024',
      'th-cu;Trường Tiểu học Cũ;Trung tâm GDTX;;;;01/02/2024',
      'th-xa;Trường Tiểu học Xa;Trường;TH;;kim-lien;01/02/2099',
      'kim-lien;UBND phường Kim Liên;UBND phường;;;th-cu;01/02/2024',
      'x y;Ab;Gì đó;Lớp;Giữa;;hôm qua',
    );
    const { rows, toSave } = await kit.ask(officer, id);
    expect(toSave).toBe(0);
    expect(rows.edges.map(({ node }) => node.issues.map(({ column }) => column))).toEqual([
      ['Đơn vị quản lý'],
      ['Loại đơn vị'],
      ['Từ ngày'],
      ['Đơn vị quản lý'],
      ['Tên đơn vị', 'Mã đơn vị', 'Loại đơn vị', 'Cấp học', 'Khu vực', 'Từ ngày'],
    ]);
    expect(await kit.act(officer, 'confirmImport', { importId: id })).toMatchObject({ __typename: 'NothingToSave' });
    expect(await kit.act(officer, 'discardImport', { importId: id })).toMatchObject({ __typename: 'SheetImport' });
    expect((await kit.ask(officer, id)).rows.totalCount).toBe(0);
  });

  it('waits for columns it cannot guess and remembers how they were named', async () => {
    const file = ['Ký hiệu,Tên,Loại,Cấp,Ngày thành lập', 'a-1,Trường Tiểu học A,Trường,TH,2024-01-01'].join('\n');
    const id = await kit.send(officer, 'ORGANIZATIONS', 'org_department', file);
    const waiting = await kit.ask(officer, id);
    expect(waiting.state).toBe('MAPPING');
    expect(waiting.columns.map(({ field }) => field)).toEqual([null, 'name', 'kind', 'levels', 'from']);
    const columns = waiting.columns.map(({ header, field }) => ({ header, field }));
    expect(await kit.act(officer, 'mapImportColumns', { importId: id, columns })).toMatchObject({
      __typename: 'RequiredColumnMissing',
    });
    const twice = columns.map((column) => ({ ...column, field: 'name' }));
    expect(await kit.act(officer, 'mapImportColumns', { importId: id, columns: twice })).toMatchObject({
      __typename: 'InvalidInput',
    });
    const named = columns.map(({ header, field }) => ({ header, field: field ?? 'code' }));
    expect(await kit.act(officer, 'mapImportColumns', { importId: id, columns: named })).toMatchObject({
      __typename: 'SheetImport',
    });
    await kit.settle(id);
    expect((await kit.ask(officer, id)).counts.new).toBe(1);
    expect((await kit.ask(officer, await kit.send(officer, 'ORGANIZATIONS', 'org_department', file))).state).toBe(
      'CHECKED',
    );
  });

  it('refuses a file as a whole with the line and the reason', async () => {
    const formula = await kit.ask(officer, await send('a;=1+1;Trường;TH;;;2024'));
    expect(formula).toMatchObject({
      state: 'REFUSED',
      fault: { code: 'FORMULA', line: 2, column: 'B' },
      rows: { totalCount: 0 },
    });
    const short = await kit.ask(officer, await kit.send(officer, 'ORGANIZATIONS', 'org_department', 'Mã đơn vị\na'));
    expect(short.fault).toMatchObject({ code: 'MISSING_COLUMN', message: expect.stringContaining('Tên đơn vị') });
  });

  it('shows an import to its own office alone', async () => {
    const id = await send('th-a;Trường Tiểu học A;Trường;TH;;kim-lien;01/02/2024');
    expect(await kit.ask(district, id)).toBeNull();
    expect(await kit.act(district, 'confirmImport', { importId: id })).toMatchObject({ __typename: 'NotFound' });
    const { errors } = await service.attempt(null, '{ sheetImports { totalCount } }');
    expect(errors[0]?.code).toBe('UNAUTHENTICATED');
    const { sheetImports } = await service.execute<{ sheetImports: { edges: { node: { id: string } }[] } }>(
      officer,
      '{ sheetImports(first: 1) { edges { node { id toSave } } } }',
    );
    expect(sheetImports.edges[0]?.node.id).toBe(id);
  });
});
