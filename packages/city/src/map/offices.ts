import { body, organizationId, under } from '../body.ts';
import { always, beforeReform, sinceReform } from '../calendar.ts';
import type { Place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { OrganizationId, OrganizationRecord } from '../records/organization.ts';
import { slug } from '../slug.ts';
import { clusters } from './clusters.ts';
import { communes } from './communes.ts';
import { districts } from './districts.ts';
import { formerBodies } from './former-bodies.ts';
import { dataset, since, trade } from './sources.ts';

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
        source: fromPapers(stated('name', dataset), inferred('parent', trade), inferred('status', since)),
      }),
    ),
    ...formerBodies(place, officeOf),
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
          inferred('parent', trade),
          inferred('zone', 'Phường ghi là nội thành, xã ghi là ngoại thành.'),
        ),
      }),
    ),
    ...clusters(place, department),
  ];
}
