/** One thing that waits: a verb, what it is about, whom it is for, and until when. */
export type Line = {
  key: string;
  verb: string;
  about: string;
  detail: string | null;
  to: string;
  onBehalfOf: string | null;
  dueOn: string | null;
  generated: boolean;
  /** What one press sends, where one press is enough. */
  press?: { activityId: string; onBehalfOf: string };
};
