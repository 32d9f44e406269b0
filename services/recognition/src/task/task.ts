export const taskKinds = [
  'REVISE_NOMINATION',
  'SUBMIT_NOMINATION',
  'ASSESS_NOMINATION',
  'HAND_IN_SCORES',
  'CLOSE_SCORING',
  'HOLD_MEETING',
  'CAST_BALLOT',
  'PUBLISH_PROPOSALS',
  'DECIDE_AWARDS',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Work that waits for the caller: for one of their units, or for their seat on a committee. */
export type RecognitionTask = {
  kind: TaskKind;
  nominationId: string | null;
  roundId: string;
  onBehalfOf: string | null;
  dueOn: string | null;
};
