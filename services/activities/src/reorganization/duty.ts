/** Where a duty of a body stands that a decree dissolves: `PROPOSED` before its day, afterwards as the log has it. */
export const dutyStates = ['PROPOSED', 'PASSED_ON', 'TAKEN_BACK', 'KEPT'] as const;
export type DutyState = (typeof dutyStates)[number];

type Logged = { reroutedAt: Date | null; takenBackAt: Date | null; kept: boolean };

export function stateOf({ reroutedAt, takenBackAt, kept }: Logged): DutyState {
  if (reroutedAt === null) return 'PROPOSED';
  if (kept) return 'KEPT';
  return takenBackAt === null ? 'PASSED_ON' : 'TAKEN_BACK';
}
