/** Where a duty of a body stands that a decree dissolves: `PROPOSED` before its day, afterwards as the log has it. */
export const dutyStates = {
  PROPOSED: 'Will pass on when the reorganisation takes effect.',
  PASSED_ON: 'Passed on by the reorganisation, or left open by it.',
  TAKEN_BACK: 'Went back, for the reorganisation was undone.',
  KEPT: 'Stayed although the reorganisation was undone, for somebody had acted on it since.',
} as const;
export type DutyState = keyof typeof dutyStates;

type Logged = { takenBackAt: Date | null; kept: boolean };

export const stateOf = ({ takenBackAt, kept }: Logged): DutyState =>
  kept ? 'KEPT' : takenBackAt === null ? 'PASSED_ON' : 'TAKEN_BACK';
