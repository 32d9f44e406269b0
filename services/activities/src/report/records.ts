import type { Day } from '@twinning/domain/day';
import type { Activity } from '../activity/activity.ts';

/** What is on record of an organization for a period: all a draft may say. */
export type Records = {
  organizationId: string;
  organizationName: string;
  movement: { name: string; strands: readonly { code: string; title: string }[] };
  period: { title: string; from: Day; to: Day };
  today: Day;
  partnerships: readonly { title: string; signedOn: Day | null; plannedOn: Day | null; twinNames: readonly string[] }[];
  /** Held in the period, whatever the twins say of it so far. */
  activities: readonly Activity[];
  upcoming: readonly Activity[];
  planItems: readonly { id: string; text: string; strandCode: string | null; dueOn: Day | null }[];
  /** Photos that may be shown, by activity. */
  photos: ReadonlyMap<string, readonly string[]>;
};
