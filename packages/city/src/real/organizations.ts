import { body, organizationId, under } from '../body.ts';
import { always, beforeReform, sinceReform } from '../calendar.ts';
import { inCluster, memberNote } from '../map/clusters.ts';
import { districts } from '../map/districts.ts';
import { locationsOf } from '../map/locations.ts';
import { communeOf, departmentOf, officeOf } from '../map/offices.ts';
import { type Place, place } from '../place.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { EducationLevel, OrganizationId, OrganizationRecord, Zone } from '../records/organization.ts';

export const hanoi: Place = place(1);
export const realId = (code: string): OrganizationId => organizationId(hanoi, code);

export type RealSchool = {
  code: string;
  name: string;
  level: EducationLevel;
  district: string;
  zone: Zone;
  /** The old commune, where the school's own name tells it, and the new one. */
  oldCommune: string | null;
  commune: string | null;
};

const zoneOf = new Map(districts.map(({ slug, zone }) => [slug, zone]));

const school = (
  code: string,
  name: string,
  level: EducationLevel,
  district: string,
  oldCommune: string | null = null,
  commune: string | null = null,
): RealSchool => ({ code, name, level, district, zone: zoneOf.get(district)!, oldCommune, commune });

/** The schools that the papers name, below the upper level. */
export const realSchools: readonly RealSchool[] = [
  school('mn-cao-duong', 'Trường Mầm non Cao Dương', 'PRESCHOOL', 'thanh-oai', 'Cao Dương', 'Xã Dân Hòa'),
  school('mn-dan-hoa', 'Trường Mầm non Dân Hoà', 'PRESCHOOL', 'thanh-oai', 'Dân Hòa', 'Xã Dân Hòa'),
  school('mn-thuy-phuong', 'Trường Mầm non Thụy Phương', 'PRESCHOOL', 'bac-tu-liem', 'Thụy Phương', 'Phường Đông Ngạc'),
  school('mn-phu-dien-a', 'Trường Mầm non Phú Diễn A', 'PRESCHOOL', 'bac-tu-liem', 'Phú Diễn', 'Phường Phú Diễn'),
  school('th-phu-dien', 'Trường Tiểu học Phú Diễn', 'PRIMARY', 'bac-tu-liem', 'Phú Diễn', 'Phường Phú Diễn'),
  school('thcs-phu-dien-a', 'Trường THCS Phú Diễn A', 'LOWER_SECONDARY', 'bac-tu-liem', 'Phú Diễn', 'Phường Phú Diễn'),
  school('mn-hoa-sua', 'Trường Mầm non Hoa Sữa', 'PRESCHOOL', 'long-bien'),
  school('mn-tien-phong-b', 'Trường Mầm non Tiên Phong B', 'PRESCHOOL', 'me-linh', 'Tiền Phong', 'Xã Mê Linh'),
  school('th-khai-thai', 'Trường Tiểu học Khai Thái', 'PRIMARY', 'phu-xuyen', 'Khai Thái', 'Xã Đại Xuyên'),
  school('th-quang-trung', 'Trường Tiểu học Quang Trung', 'PRIMARY', 'phu-xuyen', 'Quang Trung', 'Xã Phú Xuyên'),
];

const unknownStart = inferred('status', 'Ngày thành lập không có trong văn bản.');

function lowerSchool({ code, name, level, district, zone, oldCommune, commune }: RealSchool): OrganizationRecord {
  const office = under(officeOf(hanoi, district), beforeReform);
  return body({
    place: hanoi,
    kind: 'SCHOOL',
    levels: [level],
    code,
    name,
    zone,
    parents: [office, ...(commune ? [under(communeOf(hanoi, commune), sinceReform)] : []), inCluster(hanoi, district)],
    locations: oldCommune ? locationsOf(hanoi, district, oldCommune, commune) : [],
    source: fromPapers(
      stated('name', 'Viết đầy đủ từ tên viết tắt trong văn bản.'),
      name.includes('Phú Diễn')
        ? inferred('parent', 'Trước ngày 01/7/2025: nơi ký kết của quận Bắc Từ Liêm.')
        : stated('parent', 'Phòng GD&ĐT trước ngày 01/7/2025.'),
      commune
        ? inferred('parent', `Từ ngày 01/7/2025: suy từ tên xã, phường cũ trong tên trường, nay thuộc ${commune}.`)
        : inferred('parent', 'Từ ngày 01/7/2025: văn bản không cho biết phường, để trống.'),
      ...(oldCommune ? [inferred('location', 'Suy từ tên xã, phường trong tên trường.')] : []),
      memberNote,
      unknownStart,
    ),
  });
}

/** The real bodies that the map of offices does not already hold. */
export const realOrganizations: readonly OrganizationRecord[] = [
  body({
    place: hanoi,
    kind: 'PARTY_COMMITTEE',
    code: 'thanh-uy-ha-noi',
    name: 'Thành ủy Hà Nội',
    source: fromPapers(inferred('name', 'Suy từ ký hiệu 06-CTr/TU.'), unknownStart),
  }),
  body({
    place: hanoi,
    kind: 'TRADE_UNION',
    code: 'cong-doan-giao-duc-ha-noi',
    name: 'Công đoàn ngành Giáo dục Hà Nội',
    source: fromPapers(inferred('name', 'Văn bản chỉ nêu công đoàn ngành.'), unknownStart),
  }),
  ...realSchools.map(lowerSchool),
  body({
    place: hanoi,
    kind: 'SCHOOL',
    levels: ['UPPER_SECONDARY'],
    code: 'thpt-chuyen-ha-noi-amsterdam',
    name: 'Trường THPT chuyên Hà Nội – Amsterdam',
    parents: [under(departmentOf(hanoi), always)],
    source: fromPapers(stated('name'), inferred('parent', 'Trường trung học phổ thông trực thuộc Sở.'), unknownStart),
  }),
];
