import { addDays, type Day } from '@twinning/domain/day';
import { covers, type Period } from '@twinning/domain/period';
import type { Hierarchy, OrganizationEntry, OrganizationKind } from '../organization/organization.ts';

/** A paper laid on the map of a day: whoever stood under its issuers then. */
export type CascadeMap = { paperId: string; issuerIds: readonly string[]; day: Day; hierarchy: Hierarchy };

/** Which bodies pass a paper on to schools in an order of superiors; clusters themselves stand administratively. */
export const officeKinds = (hierarchy: Hierarchy): readonly OrganizationKind[] =>
  hierarchy === 'ADMINISTRATIVE' ? ['DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE_COMMITTEE'] : ['PROFESSIONAL_CLUSTER'];
export const schoolKinds: readonly OrganizationKind[] = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'];

export type Tally = { count: number; of: number };

/** A body of the map: whether it acted, or one that it took over from did. */
export type CascadeEntry = {
  map: CascadeMap;
  organization: OrganizationEntry;
  acted: boolean;
  inherited: boolean;
  /** The schools right under an office; null for a school. */
  schools: Tally | null;
};

export type CascadeTallies = {
  offices: Tally;
  officesInherited: number;
  schools: Tally;
  schoolsInherited: number;
  directSchools: Tally;
};

/** Today; once all the issuers are gone, the last day on which one of them was there. */
export function mapDay(lives: readonly Period[], today: Day): Day {
  const gone = lives.flatMap((life) => (!covers(life, today) && life.to !== null && life.to <= today ? life.to : []));
  const last = gone.toSorted().at(-1);
  return last === undefined || gone.length < lives.length ? today : addDays(last, -1);
}
