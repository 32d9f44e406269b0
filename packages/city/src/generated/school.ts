import type { AppointmentRecord, EducationLevel, OrganizationRecord, Zone } from '../records/organization.ts';

/** What the later rooms need to know of a generated school or centre. */
export type School = {
  record: OrganizationRecord;
  /** As maps and tables call it: `MN Cao Dương`. */
  shortName: string;
  level: EducationLevel | 'CONTINUING';
  /** The district's slug; upper-secondary schools have one only by address. */
  district: string;
  zone: Zone;
  heads: readonly AppointmentRecord[];
};

export const isUpper = ({ level }: School): boolean => level === 'UPPER_SECONDARY' || level === 'CONTINUING';
