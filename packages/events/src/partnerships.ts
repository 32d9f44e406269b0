import * as z from 'zod';
import type { Contract } from './contract.ts';
import { day, period } from './day.ts';

const followers = ['activities', 'recognition'] as const;

/** Who took the step, and what was said with it. */
const step = { byId: z.string().optional(), note: z.string().optional() };

export const movementSnapshot = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  strands: z.array(z.object({ code: z.string(), title: z.string() })),
  ...period,
});

/** What the other services keep of a partnership: whole and as of its version. */
export const partnershipSnapshot = z.object({
  id: z.string(),
  version: z.int(),
  movementId: z.string(),
  title: z.string(),
  level: z.enum(['DISTRICT', 'SCHOOL']),
  status: z.enum([
    'PROPOSED',
    'AGREED',
    'CONSENTED',
    'SIGNED',
    'IN_FORCE',
    'COMPLETED',
    'ENDED',
    'SUCCEEDED',
    'DECLINED',
    'LAPSED',
  ]),
  parentId: z.string().nullable(),
  partyIds: z.array(z.string()),
  supervisorIds: z.array(z.string()),
  proposedOn: day,
  signedOn: day.nullable(),
  ...period,
  generated: z.boolean(),
  ...step,
});
export type PartnershipSnapshot = z.infer<typeof partnershipSnapshot>;

export const planSnapshot = z.object({
  id: z.string(),
  version: z.int(),
  partnershipId: z.string(),
  status: z.enum(['DRAFT', 'AGREED', 'FILED', 'IN_PROGRESS', 'CLOSED']),
  agreedOn: day.nullable(),
  items: z.array(
    z.object({ id: z.string(), text: z.string(), strandCode: z.string().nullable(), dueOn: day.nullable() }),
  ),
  ...step,
});
export type PlanSnapshot = z.infer<typeof planSnapshot>;

export const commitmentsSnapshot = z.object({
  memorandumId: z.string(),
  partnershipId: z.string(),
  commitments: z.array(
    z.object({ id: z.string(), text: z.string(), strandCode: z.string().nullable(), dueOn: day.nullable() }),
  ),
});

const partnership = { payload: partnershipSnapshot, subscribers: followers };
const plan = { payload: planSnapshot, subscribers: ['activities'] as const };
const memorandum = { payload: z.object({ memorandumId: z.string(), ...step }), subscribers: [] };

/** Every step of a partnership carries the whole of it; the type tells the step. */
export const partnershipsEvents = {
  'partnerships.movement-created.v1': { payload: movementSnapshot, subscribers: followers },
  'partnerships.partnership-proposed.v1': partnership,
  'partnerships.partnership-agreed-by-party.v1': partnership,
  'partnerships.partnership-declined.v1': partnership,
  'partnerships.partnership-consented.v1': partnership,
  'partnerships.partnership-consent-withheld.v1': partnership,
  'partnerships.partnership-signed.v1': partnership,
  'partnerships.partnership-came-into-force.v1': partnership,
  'partnerships.partnership-ended.v1': partnership,
  'partnerships.partnership-lapsed.v1': partnership,
  'partnerships.consents-rerouted.v1': partnership,
  'partnerships.consents-taken-back.v1': partnership,
  'partnerships.partnership-succeeded.v1': partnership,
  'partnerships.partnership-ended-by-decree.v1': partnership,
  'partnerships.partnership-restored.v1': partnership,
  'partnerships.memorandum-drafted.v1': memorandum,
  'partnerships.memorandum-revised.v1': memorandum,
  'partnerships.memorandum-offered.v1': memorandum,
  'partnerships.memorandum-signed.v1': {
    payload: z.object({ memorandumId: z.string(), organizationId: z.string() }),
    subscribers: [],
  },
  'partnerships.memorandum-ended.v1': memorandum,
  'partnerships.memorandum-resumed.v1': memorandum,
  'partnerships.memorandum-came-into-force.v1': { payload: commitmentsSnapshot, subscribers: ['activities'] },
  'partnerships.plan-drafted.v1': plan,
  'partnerships.plan-amended.v1': plan,
  'partnerships.plan-agreed-by-party.v1': plan,
  'partnerships.plan-agreed.v1': plan,
  'partnerships.plan-filed.v1': plan,
  'partnerships.plan-closed.v1': plan,
  'partnerships.plan-reopened.v1': plan,
} as const satisfies Record<string, Contract>;
