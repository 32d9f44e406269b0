import { departmentOf, seatUnit } from '#app/session/acting.ts';
import { useViewer, type Viewer } from '#app/session/viewer.ts';

export type SeatRole = 'CHAIR' | 'SECRETARY' | 'MEMBER';
type Seat = { role: SeatRole; member: { id: string } };
export type Standing = {
  role: SeatRole | undefined;
  /** In whose name the committee's and the department's acts are done. */
  unit: { id: string } | undefined;
  department: boolean;
  /** Chair and secretary lead the round. */
  leads: boolean;
  mayScore: boolean;
};

const ROLES = { CHAIR: 'COMMITTEE_CHAIR', SECRETARY: 'COMMITTEE_SECRETARY', MEMBER: 'COMMITTEE_MEMBER' } as const;

function roleOf(viewer: Viewer | null, seats: readonly Seat[]): SeatRole | undefined {
  const own = seats.find(({ member }) => member.id === viewer?.person?.id);
  return own?.role;
}

/** How the reader stands to a round: a seat on its committee, an officer of the department, or neither. */
export function standingOf(viewer: Viewer | null, seats: readonly Seat[]): Standing {
  const role = roleOf(viewer, seats);
  const department = departmentOf(viewer);
  const unit = (role && seatUnit(viewer, ROLES[role])) ?? department ?? viewer?.memberships[0]?.organization;
  return {
    role,
    unit: role || department ? unit : undefined,
    department: department !== undefined,
    leads: role === 'CHAIR' || role === 'SECRETARY',
    mayScore: role !== undefined,
  };
}

export const useStanding = (seats: readonly Seat[]): Standing => standingOf(useViewer(), seats);
