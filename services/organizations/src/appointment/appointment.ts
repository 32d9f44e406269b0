import type { Day } from '@twinning/domain/day';
import type { CoarsePrecision, Provenance } from '../organization/organization.ts';

/** A person in a position. Without `from` a paper names the position but no day: such a one holds on no day asked about. */
export type Appointment = {
  id: string;
  personId: string;
  organizationId: string;
  position: string;
  isHead: boolean;
  from: Day | null;
  to: Day | null;
  /** How much of the first and of the last day the source states; the day itself when left out. */
  precision?: CoarsePrecision | null;
  toPrecision?: CoarsePrecision | null;
  generated: boolean;
  provenance: readonly Provenance[];
};

export const holdsPosition = ({ from, to }: Appointment, day: Day): boolean =>
  from !== null && from <= day && (to === null || day < to);
