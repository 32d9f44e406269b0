import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importKit } from '../import-sheets.test-kit.ts';
import { type OpenOrganizations, openOrganizations } from '../open-organizations.test-kit.ts';

const APPOINTMENTS = 'Đơn vị,Mã định danh,Họ và tên,Chức vụ,Từ ngày,Đến ngày';
const PEOPLE = 'Mã định danh,Họ và tên,Đơn vị,Chức vụ,Từ ngày';
const ASK = /* GraphQL */ `
  query ($id: ID!, $asOf: Date) {
    organization(id: $id) { version leader(asOf: $asOf) { position to person { name } } }
  }
`;
type Found = {
  organization: { version: number; leader: { position: string; to: string | null; person: { name: string } } | null };
};

describe('importing people and appointments', () => {
  let service: OpenOrganizations;
  let kit: ReturnType<typeof importKit>;
  let officer: string;
  let district: string;
  const leader = async (id: string, asOf: string) =>
    (await service.execute<Found>(officer, ASK, { id, asOf })).organization;
  const people = () =>
    service
      .em()
      .execute<{ name: string; code: string | null }[]>(
        `select name, code from person left join person_code on person_id = id where id not in (select person_id from account) order by name`,
      );
  const confirmed = async (who: string, id: string) => {
    await kit.act(who, 'confirmImport', { importId: id });
    await kit.settle(id);
    return kit.ask(who, id);
  };
  const outcomes = async (who: string, id: string) =>
    (await kit.ask(who, id)).rows.edges.map(({ node }) => node.outcome);

  beforeAll(async () => {
    service = await openOrganizations();
    kit = importKit(service);
    await service.has(
      { id: 'org_department', name: 'Sở', kind: 'DEPARTMENT', code: 'so' },
      { id: 'org_office', name: 'Phòng', kind: 'DISTRICT_OFFICE', parentId: 'org_department', code: 'phong' },
      {
        id: 'org_school',
        name: 'Trường Tiểu học A',
        kind: 'SCHOOL',
        levels: ['PRIMARY'],
        parentId: 'org_office',
        code: 'th-a',
      },
      {
        id: 'org_far',
        name: 'Trường Tiểu học B',
        kind: 'SCHOOL',
        levels: ['PRIMARY'],
        parentId: 'org_department',
        code: 'th-b',
      },
    );
    officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
    district = await service.member('district', 'DISTRICT_OFFICER', 'org_office');
    service.itIs('2024-05-06T02:00:00Z');
  });
  afterAll(() => service[Symbol.asyncDispose]());

  it('appoints one head after another, ends terms and takes all of it back', async () => {
    const rows = [
      APPOINTMENTS,
      'th-a,CB-1,Trần Thị Mai,Hiệu trưởng,01/08/2019,',
      'Trường Tiểu học A,CB-2,Lê Văn Hai,Hiệu trưởng,01/08/2023,',
      'th-a,,Nguyễn Ba,Phó hiệu trưởng,08/2021,01/02/2024',
      'th-a,CB-2,Người Khác,Hiệu trưởng,01/09/2024,',
      'khong-co,,Nguyễn Bốn,Hiệu trưởng,01/09/2023,',
    ];
    const id = await kit.send(officer, 'APPOINTMENTS', 'org_department', rows.join('\n'));
    expect(await outcomes(officer, id)).toEqual(['NEW', 'NEW', 'NEW', 'ERROR', 'ERROR']);
    expect(await confirmed(officer, id)).toMatchObject({ state: 'SAVED', counts: { saved: 3, error: 2 } });
    expect(await leader('org_school', '2022-01-01')).toMatchObject({
      version: 2,
      leader: { to: '2023-08-01', person: { name: 'Trần Thị Mai' } },
    });
    expect((await leader('org_school', '2024-01-01')).leader).toMatchObject({
      position: 'Hiệu trưởng',
      person: { name: 'Lê Văn Hai' },
    });

    const again = await kit.send(
      officer,
      'APPOINTMENTS',
      'org_department',
      [...rows.slice(0, 4), 'th-a,CB-2,Lê Văn Hai,Hiệu trưởng,01/08/2023,01/05/2024'].join('\n'),
    );
    expect(await outcomes(officer, again)).toEqual(['SAME', 'SAME', 'SAME', 'CHANGED']);
    await kit.act(officer, 'discardImport', { importId: again });

    expect(await kit.act(officer, 'undoImport', { importId: id })).toMatchObject({ __typename: 'SheetImport' });
    await kit.settle(id);
    expect(await kit.ask(officer, id)).toMatchObject({ state: 'UNDONE' });
    expect((await leader('org_school', '2024-01-01')).leader).toBeNull();
    expect(await people()).toEqual([]);
  });

  it('restores the head who made room', async () => {
    const first = await kit.send(
      officer,
      'APPOINTMENTS',
      'org_department',
      [APPOINTMENTS, 'th-b,CB-7,Đỗ Bảy,Hiệu trưởng,2020,'].join('\n'),
    );
    await confirmed(officer, first);
    const second = await kit.send(
      officer,
      'APPOINTMENTS',
      'org_department',
      [APPOINTMENTS, 'th-b,CB-8,Vũ Tám,Hiệu trưởng,01/01/2024,'].join('\n'),
    );
    await confirmed(officer, second);
    expect(await kit.act(officer, 'undoImport', { importId: first })).toMatchObject({ __typename: 'ChangedSince' });
    await kit.act(officer, 'undoImport', { importId: second });
    await kit.settle(second);
    expect((await leader('org_far', '2024-03-01')).leader).toMatchObject({ to: null, person: { name: 'Đỗ Bảy' } });
  });

  it('tells namesakes apart and corrects names by their codes', async () => {
    const first = await kit.send(
      officer,
      'PEOPLE',
      'org_department',
      [PEOPLE, 'CB-20,Phạm Lan,th-a,Giáo viên,2020', ',Hoàng Hà,th-a,Giáo viên,'].join('\n'),
    );
    await confirmed(officer, first);
    const second = await kit.send(
      officer,
      'PEOPLE',
      'org_department',
      [
        PEOPLE,
        'CB-20,Phạm Thị Lan,th-a,Giáo viên,2020',
        'CB-21,Phạm Thị Lan,th-a,Giáo viên,2021',
        ',Hoàng Hà,th-a,Giáo viên,',
        ',Hoàng Hà,th-a,giáo viên,',
      ].join('\n'),
    );
    const { rows } = await kit.ask(officer, second);
    expect(rows.edges.map(({ node }) => node.outcome)).toEqual(['CHANGED', 'DUPLICATE', 'SAME', 'ERROR']);
    expect(rows.edges[0]!.node.changes).toEqual([{ column: 'Họ và tên', before: 'Phạm Lan', after: 'Phạm Thị Lan' }]);
    expect(rows.edges[1]!.node.resembles).toContain('CB-20');
    await confirmed(officer, second);
    expect((await people()).filter(({ code }) => code === 'CB-20')).toEqual([{ name: 'Phạm Thị Lan', code: 'CB-20' }]);
    await kit.act(officer, 'undoImport', { importId: second });
    await kit.settle(second);
    expect((await people()).filter(({ code }) => code === 'CB-20')).toEqual([{ name: 'Phạm Lan', code: 'CB-20' }]);
  });

  it('lets an office import for the bodies under it today alone', async () => {
    const id = await kit.send(
      district,
      'APPOINTMENTS',
      'org_office',
      [
        APPOINTMENTS,
        'th-a,,Một,Kế toán trưởng,01/01/2024,',
        'th-b,,Hai Ba,Kế toán,01/01/2024,',
        'th-a,,Ngô Tư,Kế toán,01/01/2024,',
      ].join('\n'),
    );
    const { rows } = await kit.ask(district, id);
    expect(rows.edges.map(({ node }) => node.outcome)).toEqual(['NEW', 'ERROR', 'NEW']);
    expect(rows.edges[1]!.node.issues).toMatchObject([{ column: 'Đơn vị', value: 'th-b' }]);
    expect(await confirmed(district, id)).toMatchObject({ state: 'SAVED', counts: { saved: 2 } });
  });
});
