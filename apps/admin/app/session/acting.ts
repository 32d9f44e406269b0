import { type Role, type unitsOf, useViewer, type Viewer } from './viewer.ts';

const WRITING: Role[] = [
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'DEPARTMENT_OFFICER',
  'DEPARTMENT_ADMINISTRATOR',
];

type Unit = ReturnType<typeof unitsOf>[number];

/** The units in whose name the viewer writes, each once; auditors and committee seats write for none. */
export function actingUnits(viewer: Pick<Viewer, 'memberships'> | null): Unit[] {
  const writing = (viewer?.memberships ?? []).filter(({ role }) => WRITING.includes(role));
  return [...new Map(writing.map(({ organization }) => [organization.id, organization])).values()];
}

export const useActingUnits = (): Unit[] => actingUnits(useViewer());

const DEPARTMENT: Role[] = ['DEPARTMENT_OFFICER', 'DEPARTMENT_ADMINISTRATOR'];

/** The department, for whoever writes in its name. */
export const departmentOf = (viewer: Pick<Viewer, 'memberships'> | null): Unit | undefined =>
  viewer?.memberships.find(({ role }) => DEPARTMENT.includes(role))?.organization;

/** The unit at which the viewer holds a role. */
export const seatUnit = (viewer: Pick<Viewer, 'memberships'> | null, role: Role): Unit | undefined =>
  viewer?.memberships.find((membership) => membership.role === role)?.organization;
