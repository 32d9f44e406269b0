import type { Role, Scope } from '@twinning/domain/actor';

type Unit = {
  id: string;
  name: string;
  kind: 'DEPARTMENT' | 'DISTRICT_OFFICE' | 'COMMUNE_COMMITTEE' | 'SCHOOL';
  parentId?: string;
  /** Under whom it stood before the decree. */
  formerParentId?: string;
  /** The day on which the decree ends it. */
  to?: string;
};
export type Placed = { role: Role; organizationId: string; from?: string; to?: string };
/** A right that comes to somebody in the course of the story, and by what. */
export type Given = Placed & { by: 'DELEGATION' | 'APPOINTMENT' | 'DECREE' };

/** The day that the matrix asks on, and the one on which the districts Three and Four end. */
export const TODAY = '2024-05-06';
export const DECREE_DAY = '2024-05-01';

/**
 * The units of the matrix: A and B are twins across two districts, C stands beside A and E beside B, F has come to a commune.
 * The district Three was absorbed by the commune, with G; the district Four was divided, and H has gone to the commune.
 */
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
  { id: 'org_l', name: 'UBND xã L', kind: 'COMMUNE_COMMITTEE', parentId: 'org_dep' },
  { id: 'org_m', name: 'Trường Mầm non M', kind: 'SCHOOL', parentId: 'org_l' },
  { id: 'org_d3', name: 'Phòng GD&ĐT Ba', kind: 'DISTRICT_OFFICE', parentId: 'org_dep', to: DECREE_DAY },
  { id: 'org_d4', name: 'Phòng GD&ĐT Bốn', kind: 'DISTRICT_OFFICE', parentId: 'org_dep', to: DECREE_DAY },
  { id: 'org_g', name: 'Trường Mầm non G', kind: 'SCHOOL', parentId: 'org_k', formerParentId: 'org_d3' },
  { id: 'org_h', name: 'Trường Mầm non H', kind: 'SCHOOL', parentId: 'org_k', formerParentId: 'org_d4' },
  // Two schools that were entered twice; those of the first pair have been merged.
  { id: 'org_s1', name: 'Trường Mầm non Sao', kind: 'SCHOOL', parentId: 'org_d2' },
  { id: 'org_s2', name: 'MN Sao', kind: 'SCHOOL', parentId: 'org_d2' },
  { id: 'org_t1', name: 'Trường Mầm non Trăng', kind: 'SCHOOL', parentId: 'org_d2' },
  { id: 'org_t2', name: 'MN Trăng', kind: 'SCHOOL', parentId: 'org_d2' },
];

/** The people of the matrix, each with an account `acc_<name>` and an entry `per_<name>` in the register. */
export const people: Readonly<Record<string, readonly Placed[]>> = {
  staffA: [{ role: 'SCHOOL_STAFF', organizationId: 'org_a' }],
  headA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a' }],
  headB: [{ role: 'SCHOOL_HEAD', organizationId: 'org_b' }],
  headC: [{ role: 'SCHOOL_HEAD', organizationId: 'org_c' }],
  headE: [{ role: 'SCHOOL_HEAD', organizationId: 'org_e' }],
  headF: [{ role: 'SCHOOL_HEAD', organizationId: 'org_f' }],
  headG: [{ role: 'SCHOOL_HEAD', organizationId: 'org_g' }],
  /** Stands in for the head of A; the other one did so until yesterday. */
  deputyA: [{ role: 'SCHOOL_STAFF', organizationId: 'org_a' }],
  formerDeputyA: [{ role: 'SCHOOL_STAFF', organizationId: 'org_a' }],
  /** Heads H by a term of office; the other one did so until it ended yesterday. */
  headH: [],
  pastHeadH: [],
  /** Headed A until the day before. */
  formerHeadA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a', from: '2020-01-01', to: '2024-05-06' }],
  district1: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  district2: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d2' }],
  /**
   * Officers of the districts that the decree ended: one has a successor, the other was divided. The latter sits on the
   * first committee, without the right to.
   */
  district3: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d3', to: DECREE_DAY }],
  district4: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d4', to: DECREE_DAY }],
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
  /** The system of the first district: with a key to read, one to write as well, and one that opens nothing. */
  keyRead: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  keyWrite: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  keyClosed: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_d1' }],
  /** The system of the department. */
  keyDepRead: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_dep' }],
  keyDepWrite: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_dep' }],
  /** Sat on the committee for a while, and could be seated again. */
  formerMember: [{ role: 'COMMITTEE_MEMBER', organizationId: 'org_dep', from: '2024-01-01' }],
  /** Signed in, with no right at all. */
  nobody: [],
};

/** Rights that the story gives on its way. */
export const given: Readonly<Record<string, readonly Given[]>> = {
  deputyA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a', from: TODAY, to: '2024-05-20', by: 'DELEGATION' }],
  formerDeputyA: [{ role: 'SCHOOL_HEAD', organizationId: 'org_a', from: '2024-05-02', to: TODAY, by: 'DELEGATION' }],
  headH: [{ role: 'SCHOOL_HEAD', organizationId: 'org_h', from: TODAY, by: 'APPOINTMENT' }],
  pastHeadH: [{ role: 'SCHOOL_HEAD', organizationId: 'org_h', from: '2024-04-10', to: TODAY, by: 'APPOINTMENT' }],
  district3: [{ role: 'COMMUNE_OFFICER', organizationId: 'org_k', from: DECREE_DAY, by: 'DECREE' }],
};

const reading: readonly Scope[] = ['ORGANIZATIONS_READ', 'PARTNERSHIPS_READ', 'ACTIVITIES_READ', 'RECOGNITION_READ'];
const writing: readonly Scope[] = [
  'ORGANIZATIONS_WRITE',
  'PARTNERSHIPS_WRITE',
  'ACTIVITIES_WRITE',
  'RECOGNITION_WRITE',
];
export const keys: Readonly<Record<string, readonly Scope[]>> = {
  keyRead: reading,
  keyWrite: [...reading, ...writing],
  keyClosed: [],
  keyDepRead: reading,
  keyDepWrite: [...reading, ...writing],
};

/** With which everybody signs in. */
export const password = 'mot-mat-khau-rat-dai-2024';

export const accountOf = (name: string): string => `${name in keys ? 'cli' : 'acc'}_${name}`;
