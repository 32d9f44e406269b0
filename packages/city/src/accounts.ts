import type { Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { movementBegins, reform } from './calendar.ts';
import { generated } from './provenance.ts';
import { hanoi, realId } from './real/organizations.ts';
import type { AccountId, AccountKey, AccountRecord } from './records/account.ts';
import type { AppointmentRecord, PersonId, PersonRecord } from './records/organization.ts';

type Right = { role: Role; code: string; from: Day; to: Day | null };
type Seated = { key: AccountKey; name: string; rights: readonly Right[]; position?: string };

const right = (role: Role, code: string, from: Day = movementBegins, to: Day | null = null): Right => ({
  role,
  code,
  from,
  to,
});
const department = 'so-gddt-ha-noi';

/** Heads are appointed from the reform on, clear of every day of which a paper speaks. */
const seated: readonly Seated[] = [
  { key: 'department', name: 'Vũ Minh Khang', rights: [right('DEPARTMENT_OFFICER', department)] },
  {
    key: 'district',
    name: 'Đỗ Thu Trang',
    rights: [right('DISTRICT_OFFICER', 'pgd-thanh-oai', movementBegins, reform)],
  },
  { key: 'commune', name: 'Bùi Quốc Bảo', rights: [right('COMMUNE_OFFICER', 'xa-dan-hoa', reform)] },
  {
    key: 'school',
    name: 'Lê Ngọc Diệp',
    rights: [right('SCHOOL_HEAD', 'mn-cao-duong', reform)],
    position: 'Hiệu trưởng',
  },
  { key: 'chair', name: 'Hoàng Đức Long', rights: [right('COMMITTEE_CHAIR', department)] },
  { key: 'member', name: 'Phan Thị Yến', rights: [right('COMMITTEE_MEMBER', department)] },
  {
    key: 'conflicted-member',
    name: 'Ngô Thanh Mai',
    rights: [right('COMMITTEE_MEMBER', department), right('SCHOOL_HEAD', 'mn-thuy-phuong', reform)],
    position: 'Hiệu trưởng',
  },
  { key: 'secretary', name: 'Đặng Hải Yến', rights: [right('COMMITTEE_SECRETARY', department)] },
  { key: 'auditor', name: 'Trịnh Văn Sơn', rights: [right('AUDITOR', department)] },
  { key: 'administrator', name: 'Cao Thuỳ Dung', rights: [right('DEPARTMENT_ADMINISTRATOR', department)] },
  { key: 'support', name: 'Lý Quang Huy', rights: [right('SUPPORT', department)] },
  {
    key: 'district-2',
    name: 'Nguyễn Hồng Quân',
    rights: [right('DISTRICT_OFFICER', 'pgd-bac-tu-liem', movementBegins, reform)],
  },
  {
    key: 'school-2',
    name: 'Trần Bích Thảo',
    rights: [right('SCHOOL_HEAD', 'mn-dan-hoa', reform)],
    position: 'Hiệu trưởng',
  },
  { key: 'school-3', name: 'Mai Phương Linh', rights: [right('SCHOOL_HEAD', 'mn-thuy-phuong', reform)] },
];

const marked = (name: string) => `${name} (trình diễn)`;

export const accountId = (key: AccountKey): AccountId => hanoi.id('acc', `account:${key}`, movementBegins);
export const accountPersonId = (key: AccountKey): PersonId => hanoi.id('per', `account:${key}`, movementBegins);

export const accounts: readonly AccountRecord[] = seated.map(({ key, name, rights }) => ({
  id: accountId(key),
  key,
  email: `${key}@demo.twinning.example`,
  name: marked(name),
  personId: accountPersonId(key),
  memberships: rights.map(({ code, ...term }) => ({
    id: hanoi.id('mbs', `${key}:${term.role}:${code}`, term.from),
    organizationId: realId(code),
    ...term,
  })),
}));

export const accountPeople: readonly PersonRecord[] = seated.map(({ key, name }) => ({
  id: accountPersonId(key),
  name: marked(name),
  ...generated,
}));

export const accountAppointments: readonly AppointmentRecord[] = seated.flatMap(({ key, position, rights }) => {
  const headed = rights.find(({ role }) => role === 'SCHOOL_HEAD');
  if (!position || !headed) return [];
  return {
    id: hanoi.id('apt', `account:${key}`, headed.from),
    personId: accountPersonId(key),
    organizationId: realId(headed.code),
    position,
    isHead: true,
    term: { from: headed.from, to: headed.to },
    ...generated,
  };
});
