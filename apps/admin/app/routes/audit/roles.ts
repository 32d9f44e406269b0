import type { Role } from '#app/session/viewer.ts';

/** The roles as the filters offer them, those who answer for more first. */
export const roles = [
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
  'COMMITTEE_CHAIR',
  'COMMITTEE_SECRETARY',
  'COMMITTEE_MEMBER',
  'AUDITOR',
  'SUPPORT',
] as const satisfies readonly Role[];
