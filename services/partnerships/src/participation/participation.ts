import type { Day } from '@twinning/domain/day';
import type { Movement } from '../movement/movement.ts';

/** Who takes part in a movement: facts as of one day, laid on the map of another. */
export type Participation = { movement: Movement; asOf: Day; mapOn: Day };

export const hierarchies = ['ADMINISTRATIVE', 'PROFESSIONAL_CLUSTER', 'EMULATION_CLUSTER'] as const;
export type Hierarchy = (typeof hierarchies)[number];

export type Figure = 'DISTRICTS' | 'SCHOOLS_WITH_PLAN' | 'SCHOOLS_WITHOUT_PLAN' | 'UPPER_UNITS_SIGNED';

export type Tally = { count: number; of: number };
export type UnitParticipation = { unitId: string; schoolsWithPlan: Tally };
export type Participant = { id: string; partnershipId: string | null };

/** The rows of all units and what belongs to no single one: together they are the whole. */
export type Breakdown = { units: readonly UnitParticipation[]; remainder: Tally };
