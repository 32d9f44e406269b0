import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importKit } from '../import-sheets.test-kit.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const HEADERS = 'Số quyết định;Ngày hiệu lực;Hình thức;Đơn vị cũ;Đơn vị mới;Phần;Tên mới;Ghi chú';
const ASK = /* GraphQL */ `
  query ($id: ID!) {
    sheetImport(id: $id) {
      reorganizations { id title state lines(first: 20) { edges { node { kind share source { name } target { name } } } } }
    }
  }
`;
type Draft = {
  id: string;
  title: string;
  state: string;
  lines: { edges: { node: { kind: string; share: string } }[] };
};

describe('importing the lines of decrees', () => {
  let service: OpenOrganizations;
  let kit: ReturnType<typeof importKit>;
  let officer: string;
  const send = (...rows: string[]) =>
    kit.send(officer, 'REORGANIZATION_LINES', 'org_department', [HEADERS, ...rows].join('\n'));
  const drafts = async (id: string) =>
    (await service.execute<{ sheetImport: { reorganizations: Draft[] } }>(officer, ASK, { id })).sheetImport
      .reorganizations;

  beforeAll(async () => {
    service = await openOrganizations();
    kit = importKit(service);
    const commune = (id: string) => ({
      id: `org_${id}`,
      code: id,
      name: `UBND xã ${id.toUpperCase()}`,
      kind: 'COMMUNE_COMMITTEE' as const,
      parentId: 'org_department',
    });
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT', code: 'so' },
      ...['a', 'b', 'c', 'd'].map(commune),
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    service.itIs('2025-05-06T02:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('makes one draft of each decree, founds who is new and discards the drafts when undone', async () => {
    const id = await send(
      '1656/NQ-UBTVQH15;01/07/2025;Sáp nhập;a;moi;Toàn bộ;UBND xã Mới;',
      '1656/NQ-UBTVQH15;01/07/2025;Chia tách;b;moi;Một phần;UBND xã Mới;phía bắc',
      '1656 /NQ–UBTVQH15;01/07/2025;Chia tách;b;c;Một phần;;phía nam',
      '12/QĐ-UBND;01/08/2025;Đổi tên;d;;;UBND xã Đổi Tên;',
    );
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'CHECKED', counts: { new: 4, error: 0 }, toSave: 4 });
    await kit.act(officer, 'confirmImport', { importId: id });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'SAVED', counts: { saved: 4 } });
    const made = await drafts(id);
    expect(made.map(({ state, lines }) => [state, lines.edges.length])).toEqual([
      ['DRAFT', 3],
      ['DRAFT', 1],
    ]);
    expect(made[0]!.lines.edges.map(({ node }) => [node.kind, node.share])).toEqual([
      ['ABSORBED', 'WHOLE'],
      ['DIVIDED', 'PART'],
      ['DIVIDED', 'PART'],
    ]);
    await kit.act(officer, 'undoImport', { importId: id });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'UNDONE' });
    expect(await drafts(id)).toEqual([]);
  });

  it('refuses a decree whole when one of its lines cannot be, with the line and the reason', async () => {
    const id = await send(
      '7/NQ;01/07/2025;Sáp nhập;a;c;Toàn bộ;;',
      '7/NQ;01/07/2025;Chia tách;b;c;Một phần;;',
      '7/NQ;01/07/2025;Sáp nhập;khong-co;c;;;',
      '8/NQ;01/07/2025;Biến mất;d;;;;',
      '9/NQ;;Giải thể;d;;;;',
    );
    const { rows, toSave } = await kit.ask(officer, id);
    expect(toSave).toBe(0);
    expect(rows.edges.map(({ node }) => node.issues.map(({ column }) => column))).toEqual([
      ['Số quyết định'],
      ['Phần'],
      ['Đơn vị cũ'],
      ['Hình thức'],
      ['Ngày hiệu lực'],
    ]);
  });
});
