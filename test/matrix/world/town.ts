import type { Role, Scope } from '@twinning/domain/actor';

type Unit = {
  id: string;
  name: string;
  kind: 'DEPARTMENT' | 'DISTRICT_OFFICE' | 'COMMUNE_COMMITTEE' | 'SCHOOL';
  parentId?: string;
};
type Placed = { role: Role; organizationId: string; from?: string; to?: string };

/** The units of the matrix: A and B are twins across two districts, C stands beside A and E beside B, F has come to a commune. */
export const units: readonly Unit[] = [
  { id: 'org_dep', name: 'Sở GD&ĐT', kind: 'DEPARTMENT' },
  { id: 'org_d1', name: 'Phòng GD&ĐT Một', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
  { id: 'org_d2', name: 'Phòng GD&ĐT Hai', kind: 'DISTRICT_OFFICE', parentId: 'org_dep' },
  { id: 'org_k', name: 'UBND xã K', kind: 'COMMUNE_COMMITTEE', parentId: 'org_dep' },
  { id: 'org_a', name: 'Trường Mầm non A', kind: 'SCHOOL', parentId: 'org_d1' },
  { id: 'org_b', name: 'Trường Mầm non B', kind: 'SCHOOL', parentId: 'org_d2' },
  { id: 'org_c', name: 'Trường Mầm non C', kind: 'SCHOOL', parentId: 'org_d1' },
  { id: 'org_e', name: 'Trường Mầm non E', kind: 'SCHOOL', parentId: 'org_d2' },
  { id: 'org_f', name: 'Trường Mầm non F', kind: 'SCHOOL', parentId: 'org_k' },
];

/** The people of the matrix, each with an account `acc_<name>` and an entry `per_<name>` in the register. */
export const people: Readonly<Record<string, readonly Placed[]>> = {
  staffA: [{ role: 'SCHOOL_STAFF', organizationId: 'org_a' }],
  headA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a' }],
  headB: [{ role: 'SCHOOL_HEAD', organizationId: 'org_b' }],
  headC: [{ role: 'SCHOOL_HEAD', organizationId: 'org_c' }],
  headE: [{ role: 'SCHOOL_HEAD', organizationId: 'org_e' }],
  headF: [{ role: 'SCHOOL_HEAD', organizationId: 'org_f' }],
  /** Headed A until the day before. */
  formerHeadA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a', from: '2020-01-01', to: '2024-05-06' }],
  district1: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  district2: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d2' }],
  commune: [{ role: 'COMMUNE_OFFICER', organizationId: 'org_k' }],
  officer: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_dep' }],
  administrator: [{ role: 'DEPARTMENT_ADMINISTRATOR', organizationId: 'org_dep' }],
  auditor: [{ role: 'AUDITOR', organizationId: 'org_dep' }],
  support: [{ role: 'SUPPORT', organizationId: 'org_dep' }],
  chair: [{ role: 'COMMITTEE_CHAIR', organizationId: 'org_dep' }],
  secretary: [{ role: 'COMMITTEE_SECRETARY', organizationId: 'org_dep' }],
  member: [{ role: 'COMMITTEE_MEMBER', organizationId: 'org_dep' }],
  /** Sits on the committee and works at B, the twin of A. */
  conflicted: [
    { role: 'COMMITTEE_MEMBER', organizationId: 'org_dep' },
    { role: 'SCHOOL_STAFF', organizationId: 'org_b' },
  ],
  /** The system of the first district: with a key to read, and with one that opens nothing. */
  keyRead: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  keyClosed: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  /** Sat on the committee for a while. */
  formerMember: [{ role: 'COMMITTEE_MEMBER', organizationId: 'org_dep', from: '2024-01-01', to: '2024-05-06' }],
  /** Signed in, with no right at all. */
  nobody: [],
};

const reading: readonly Scope[] = ['ORGANIZATIONS_READ', 'PARTNERSHIPS_READ', 'ACTIVITIES_READ', 'RECOGNITION_READ'];
export const keys: Readonly<Record<string, readonly Scope[]>> = { keyRead: reading, keyClosed: [] };

export const accountOf = (name: string): string => `${name in keys ? 'cli' : 'acc'}_${name}`;
