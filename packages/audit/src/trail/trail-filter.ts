import { isDay } from '@twinning/domain/day';
import * as z from 'zod';
import { auditKinds } from '../audit-kind.ts';

const text = z.string().trim().min(1).max(200).nullish();
const day = z.string().refine(isDay).nullish();

/** What is looked for in the trail; whatever is left out is not asked. */
export const trailFilter = z.object({
  actor: text,
  role: text,
  action: text,
  kind: z.enum(auditKinds).nullish(),
  subjectType: text,
  subjectId: text,
  organizationId: text,
  requestId: text,
  from: day,
  to: day,
});
export type TrailFilter = z.infer<typeof trailFilter>;

/** The filters that were set, as the trail notes that it was read. */
export const setFilters = (filter: TrailFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value == null ? [] : [[name, value]])));
