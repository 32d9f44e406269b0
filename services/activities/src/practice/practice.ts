import type { Day } from '@twinning/domain/day';
import type { DatePrecision } from '@twinning/domain/partial-date';
import type { ActivityKind } from '../activity/activity.ts';
import type { ConsentState, Evidence } from '../evidence/evidence.ts';

/** What the public may know of an activity: that it was done, by whom and how it looked. No counts, no words about people. */
export type Practice = {
  id: string;
  kind: ActivityKind;
  theme: string;
  heldOn: { value: Day | null; precision: DatePrecision };
  generated: boolean;
};

/** A picture of a practice, for everybody. */
export type PracticePhoto = Pick<Evidence, 'id' | 'caption' | 'hash' | 'width' | 'height'> & {
  practiceId: string;
  consent: ConsentState;
};
