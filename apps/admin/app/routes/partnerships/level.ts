import type { Viewer } from '#app/session/viewer.ts';

type Kind = Viewer['memberships'][number]['organization']['kind'];
type Level = 'DISTRICT' | 'SCHOOL';

/** Offices twin with offices, schools with schools. */
export const kindsOf: Record<Level, Kind[]> = {
  DISTRICT: ['DISTRICT_OFFICE', 'COMMUNE_COMMITTEE'],
  SCHOOL: ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'],
};

export const levelOf = (kind: Kind): Level => (kindsOf.SCHOOL.includes(kind) ? 'SCHOOL' : 'DISTRICT');

export const mayPropose = ({ kind }: { kind: Kind }): boolean =>
  [...kindsOf.SCHOOL, ...kindsOf.DISTRICT].includes(kind);
