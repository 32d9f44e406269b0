import { importKit } from '../import-sheets.test-kit.ts';
import { openOrganizations } from '../open-organizations.test-kit.ts';

export const HEADERS = 'Mã đơn vị;Tên đơn vị;Loại đơn vị;Cấp học;Khu vực;Đơn vị quản lý;Từ ngày';

/** A department with a ward and two schools, and sheets of organisations that it sends. */
export async function openSheets() {
  const service = await openOrganizations();
  const kit = importKit(service);
  await service.has(
    { id: 'org_department', name: 'Sở Giáo dục và Đào tạo', kind: 'DEPARTMENT', code: 'so' },
    {
      id: 'org_commune',
      name: 'UBND phường Kim Liên',
      kind: 'COMMUNE_COMMITTEE',
      parentId: 'org_department',
      code: 'kim-lien',
    },
    {
      id: 'org_old',
      name: 'Trường Tiểu học Cũ',
      kind: 'SCHOOL',
      levels: ['PRIMARY'],
      parentId: 'org_commune',
      code: 'th-cu',
    },
    {
      id: 'org_twin',
      name: 'Trường Mầm non Sao Mai',
      kind: 'SCHOOL',
      levels: ['PRESCHOOL'],
      parentId: 'org_commune',
      code: 'mn-sao-mai',
    },
  );
  const officer = await service.member('officer', 'DEPARTMENT_OFFICER', 'org_department');
  const district = await service.member('district', 'DISTRICT_OFFICER', 'org_commune');
  const send = (...rows: string[]) =>
    kit.send(officer, 'ORGANIZATIONS', 'org_department', [HEADERS, ...rows].join('\n'));
  return { service, kit, officer, district, send };
}

export type Sheets = Awaited<ReturnType<typeof openSheets>>;
