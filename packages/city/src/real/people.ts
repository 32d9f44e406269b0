import type { Day } from '@twinning/domain/day';
import { mapSince, thatDay } from '../calendar.ts';
import { fromPapers, inferred, stated } from '../provenance.ts';
import type { AppointmentRecord, PersonId, PersonRecord } from '../records/organization.ts';
import { hanoi, realId } from './organizations.ts';

type Named = { name: string; position: string; code: string; isHead: boolean; on: Day | null };

const named = (name: string, position: string, code: string, isHead: boolean, on: Day | null): Named => ({
  name,
  position,
  code,
  isHead,
  on,
});

/** The officials of the papers, in that capacity at that date only; null where no dated event places them. */
const officials: readonly Named[] = [
  named('Trần Thế Cương', 'Giám đốc', 'so-gddt-ha-noi', true, null),
  named('Trần Lưu Hoa', 'Phó Giám đốc', 'so-gddt-ha-noi', false, null),
  named('Trần Thị Thu Hà', 'Chủ tịch', 'cong-doan-giao-duc-ha-noi', true, null),
  named('Nguyễn Thị Hương', 'Trưởng phòng', 'pgd-bac-tu-liem', true, '2023-03-21'),
  named('Đoàn Việt Dũng', 'Trưởng phòng', 'pgd-thanh-oai', true, '2023-03-21'),
  named('Nguyễn Thị Hằng', 'Phó Trưởng phòng', 'pgd-phu-xuyen', false, '2023-09-23'),
  named('Hoàng Thanh Thủy', 'Chuyên viên', 'pgd-phu-xuyen', false, '2023-09-23'),
  named('Phạm Thị Hoa', 'Hiệu trưởng', 'mn-cao-duong', true, '2023-05-04'),
  named('Phạm Thị Miên', 'Hiệu trưởng', 'mn-hoa-sua', true, null),
  named('Phạm Thị Thúy Hương', 'Hiệu trưởng', 'mn-tien-phong-b', true, null),
  named('Nguyễn Thị Châm', 'Hiệu trưởng', 'th-khai-thai', true, '2023-09-23'),
  named('Lê Thị Hồng', 'Hiệu trưởng', 'th-quang-trung', true, '2023-09-23'),
];

const idOf = ({ name, code }: Named): PersonId => hanoi.id('per', `${name}@${code}`, mapSince);

export const realPeople: readonly PersonRecord[] = officials.map((official) => ({
  id: idOf(official),
  name: official.name,
  ...fromPapers(stated('name')),
}));

export const realAppointments: readonly AppointmentRecord[] = officials.map((official) => ({
  id: hanoi.id('apt', `${official.name}@${official.code}`, official.on ?? mapSince),
  personId: idOf(official),
  organizationId: realId(official.code),
  position: official.position,
  isHead: official.isHead,
  term: official.on === null ? null : thatDay(official.on),
  ...fromPapers(
    stated('position'),
    official.on === null
      ? stated('from', 'Văn bản nêu chức vụ nhưng không cho biết ngày.')
      : inferred('from', 'Ngày của sự kiện mà văn bản tường thuật; trước và sau ngày đó không có thông tin.'),
  ),
}));
