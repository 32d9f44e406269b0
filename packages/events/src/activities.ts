import * as z from 'zod';
import type { Contract } from './contract.ts';
import { partialDate } from './day.ts';

/** What the award committee's dossiers keep of an activity. */
export const activitySnapshot = z.object({
  id: z.string(),
  version: z.int(),
  movementId: z.string(),
  partnershipId: z.string().nullable(),
  organizerId: z.string().nullable(),
  kind: z.string(),
  theme: z.string(),
  heldOn: partialDate,
  status: z.enum(['PLANNED', 'HELD', 'RECORDED', 'CONFIRMED', 'DISPUTED', 'CANCELLED']),
  participantIds: z.array(z.string()),
});
export type ActivitySnapshot = z.infer<typeof activitySnapshot>;

export const reportSnapshot = z.object({
  id: z.string(),
  version: z.int(),
  organizationId: z.string(),
  periodCode: z.string(),
  movementId: z.string(),
  status: z.enum(['EXPECTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'REOPENED']),
  timely: z.boolean().nullable(),
});
export type ReportSnapshot = z.infer<typeof reportSnapshot>;

const activity = { payload: activitySnapshot, subscribers: ['recognition'] as const };
const report = { payload: reportSnapshot, subscribers: ['recognition'] as const };

export const activitiesEvents = {
  'activities.activity-planned.v1': activity,
  'activities.activity-recorded.v1': activity,
  'activities.activity-cancelled.v1': activity,
  'activities.activity-confirmed.v1': activity,
  'activities.activity-disputed.v1': activity,
  'activities.activity-dispute-resolved.v1': activity,
  'activities.evidence-added.v1': {
    payload: z.object({ evidenceId: z.string(), activityId: z.string() }),
    subscribers: [],
  },
  'activities.consent-recorded.v1': {
    payload: z.object({ evidenceId: z.string(), activityId: z.string() }),
    subscribers: [],
  },
  'activities.consent-withdrawn.v1': {
    payload: z.object({ evidenceId: z.string(), activityId: z.string() }),
    subscribers: [],
  },
  'activities.reporting-period-opened.v1': {
    payload: z.object({ id: z.string(), movementId: z.string(), code: z.string() }),
    subscribers: [],
  },
  'activities.report-drafted.v1': report,
  'activities.report-revised.v1': report,
  'activities.report-submitted.v1': report,
  'activities.report-returned.v1': report,
  'activities.report-accepted.v1': report,
  'activities.report-reopened.v1': report,
  'activities.obligation-rerouted.v1': { payload: z.object({ obligationId: z.string() }), subscribers: [] },
  'activities.obligation-changed.v1': {
    payload: z.object({ obligationId: z.string(), status: z.string(), reason: z.string().nullable() }),
    subscribers: [],
  },
} as const satisfies Record<string, Contract>;
