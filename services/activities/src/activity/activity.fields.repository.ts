import type { Day } from '@twinning/domain/day';
import type { DatePrecision } from '@twinning/domain/partial-date';
import { sql } from '@twinning/persistence/sql';
import type { Activity } from './activity.ts';

/** An activity as lists show it: who took part and what is disputed are read apart, when asked for. */
export type ListedActivity = Omit<Activity, 'participation' | 'disputes'>;

export type ActivityFields = Omit<ListedActivity, 'heldOn'> & { heldOn: Day | null; heldOnPrecision: DatePrecision };

const names = `id version movement_id partnership_id organizer_id kind theme aliases description mode status held_on
  held_on_precision counts_from confirmed_on place plan_item_ids commitment_ids cancel_reason provenance generated
  recorded_at`.split(/\s+/);
const camel = (name: string) => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The columns of `activity`, named as the domain names them. */
export const activityColumns = sql.join(names.map((name) => sql`activity.${sql.id(name)} as ${sql.id(camel(name))}`));

export function listed({ heldOn, heldOnPrecision, ...fields }: ActivityFields): ListedActivity {
  return { ...fields, heldOn: { value: heldOn, precision: heldOnPrecision } };
}
